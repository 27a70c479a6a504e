package nl.sluis.gateway.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A signed note (C2SP signed-note), read strictly: valid UTF-8, no control character but the newline, at most 64 KiB and
 * 32 signatures.
 *
 * @param text what is signed; ends in a newline
 */
record Note(String text, List<Signature> signatures) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_SIGNATURES = 32;
    private static final int ID_BYTES = 4;
    private static final Pattern LINE =
            Pattern.compile("\u2014 ([^\\s\\p{Z}\\p{Cntrl}+]{1,255}) ([A-Za-z0-9+/]{4,8192}={0,2})");

    Note {
        signatures = List.copyOf(signatures);
    }

    /** One line under the text. @param keyId in hex */
    record Signature(String name, String keyId, byte[] bytes) {
        static Signature read(String line) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new EvidenceRefusedException("a signature line of a note reads: em dash, name, base64");
            }
            var bytes = Base64Text.read(parts.group(2), "a signature of a note");
            if (bytes.length <= ID_BYTES) {
                throw new EvidenceRefusedException("a signature of a note is longer than its key id");
            }
            return new Signature(
                    parts.group(1),
                    HexFormat.of().formatHex(bytes, 0, ID_BYTES),
                    Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
        }
    }

    static Note read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new EvidenceRefusedException("a note has at most 64 KiB");
        }
        var whole = utf8(bytes);
        if (whole.chars().anyMatch(c -> c < 0x20 && c != '\n' || c >= 0x7f && c < 0xa0)) {
            throw new EvidenceRefusedException("a note holds no control characters but newlines");
        }
        var end = whole.lastIndexOf("\n\n");
        if (end < 0 || end + 2 == whole.length() || !whole.endsWith("\n")) {
            throw new EvidenceRefusedException(
                    "a note is a text, an empty line, and signature lines with their newlines");
        }
        var lines = whole.substring(end + 2, whole.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new EvidenceRefusedException("a note has at most 32 signatures");
        }
        return new Note(
                whole.substring(0, end + 1),
                Arrays.stream(lines).map(Signature::read).toList());
    }

    /**
     * Whether one of these keys signed it. Lines of unknown keys do not count.
     *
     * @throws EvidenceRefusedException when a line that names a known key is not its signature over this text
     */
    boolean isSignedByOneOf(Collection<LogKey> keys) {
        var signed = text.getBytes(StandardCharsets.UTF_8);
        var known = false;
        for (var signature : signatures) {
            for (var key : keys) {
                if (key.name().equals(signature.name()) && key.id().equals(signature.keyId())) {
                    if (!key.holds(signature.bytes(), signed)) {
                        throw new EvidenceRefusedException("the signature of " + key + " does not hold for this text");
                    }
                    known = true;
                }
            }
        }
        return known;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EvidenceRefusedException("a note is valid UTF-8");
        }
    }
}
