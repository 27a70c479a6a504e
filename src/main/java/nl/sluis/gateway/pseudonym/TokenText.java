package nl.sluis.gateway.pseudonym;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import nl.sluis.gateway.message.IdentifierType;

/**
 * The text of a P1 token: {@code "psn1." + b64u(0x01 || u32be(epoch) || SIV || C)}. One token has one text. New versions
 * are forever once released.
 */
final class TokenText {
    private static final String PREFIX = "psn1.";
    private static final byte VERSION = 0x01;
    private static final int HEADER_BYTES = 5;
    /** So many hold the header: six bytes. */
    private static final int NAMING_CHARACTERS = 8;

    private static final int SIV_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private TokenText() {}

    static String of(byte[] token) {
        return PREFIX + ENCODER.encodeToString(token);
    }

    /** The token; empty unless it has the length of this type, this epoch, and this very text. */
    static Optional<byte[]> read(String text, IdentifierType type, int epoch) {
        if (!PseudonymProvider.looksLikeToken(text)) {
            return Optional.empty();
        }
        try {
            var token = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
            // the decoder accepts stray last bits and padding, which would give one token several texts
            return isOf(token, type, epoch) && of(token).equals(text) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the caller refuses, and tells nobody why
        }
    }

    /** Which epoch a text names, if it is long enough to name one; nothing else of it is looked at. */
    static OptionalInt epochOf(String text) {
        var from = PREFIX.length();
        if (!PseudonymProvider.looksLikeToken(text) || text.length() < from + NAMING_CHARACTERS) {
            return OptionalInt.empty();
        }
        try {
            var begin = Base64.getUrlDecoder().decode(text.substring(from, from + NAMING_CHARACTERS));
            // padding among these characters would make fewer bytes of them
            return begin.length < HEADER_BYTES
                    ? OptionalInt.empty()
                    : OptionalInt.of(ByteBuffer.wrap(begin).getInt(1));
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty(); // the caller refuses, and tells nobody why
        }
    }

    /** Bytes of the right length and epoch that open nowhere. */
    static byte[] decoy(IdentifierType type, int epoch) {
        return ByteBuffer.allocate(lengthOf(type)).put(VERSION).putInt(epoch).array();
    }

    private static boolean isOf(byte[] token, IdentifierType type, int epoch) {
        return token.length == lengthOf(type)
                && token[0] == VERSION
                && ByteBuffer.wrap(token).getInt(1) == epoch;
    }

    private static int lengthOf(IdentifierType type) {
        return HEADER_BYTES + SIV_BYTES + type.paddedBytes();
    }
}
