package nl.sluis.gateway.pseudonym;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Reveal;

/**
 * What is sealed in a token: the code of the type, the value, and zeros up to the length of the type, so that the length
 * of a token tells its type only. New versions are forever once released.
 */
final class Padding {
    private Padding() {}

    /** @throws IllegalArgumentException for a text that has no UTF-8: two such would get one pseudonym */
    static byte[] pad(Identifier identifier) {
        var type = identifier.type();
        var value = wholeText(identifier).getBytes(StandardCharsets.UTF_8);
        var padded = new byte[type.paddedBytes()];
        padded[0] = type.tokenCode();
        System.arraycopy(value, 0, padded, 1, value.length);
        return padded;
    }

    /** @throws IllegalArgumentException for a text that has no UTF-8 */
    static String wholeText(Identifier identifier) {
        var text = identifier.reveal(Reveal.PSEUDONYMISE);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("an identifier is written in whole characters");
        }
        return text;
    }

    /** Empty for everything that {@link #pad} does not make: another type, bytes behind the zeros, no normal form. */
    static Optional<Identifier> unpad(IdentifierType type, byte[] padded) {
        var end = padded.length;
        while (end > 1 && padded[end - 1] == 0) {
            end--;
        }
        try {
            var value = new String(padded, 1, end - 1, StandardCharsets.UTF_8);
            var identifier = Identifier.of(type, value);
            return Arrays.equals(pad(identifier), padded) ? Optional.of(identifier) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the caller refuses, and tells nobody why
        }
    }
}
