package nl.sluis.gateway.keys;

import java.nio.charset.StandardCharsets;

/**
 * The injective encoding of texts under every key, label and additional data: each text as its length in two bytes, big
 * end first, and its UTF-8. New versions are forever once released.
 */
public final class Encoding {
    private static final int MOST_TEXTS = 8;
    private static final int MOST_BYTES = 0xFFFF;

    private Encoding() {}

    /**
     * {@code enc(x1..xn)}: at most eight texts, an absent one as the empty text.
     *
     * @throws IllegalArgumentException when there are more, or one is longer than 65,535 bytes
     */
    public static byte[] enc(String... texts) {
        if (texts.length > MOST_TEXTS) {
            throw new IllegalArgumentException("at most eight texts are encoded together");
        }
        var parts = new byte[texts.length][];
        var length = 0;
        for (var i = 0; i < texts.length; i++) {
            parts[i] = bytes(texts[i]);
            length += 2 + parts[i].length;
        }
        return join(parts, length);
    }

    private static byte[] bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("a text in an encoding has at most 65,535 bytes");
        }
        return bytes;
    }

    private static byte[] join(byte[][] parts, int length) {
        var encoded = new byte[length];
        var at = 0;
        for (var part : parts) {
            encoded[at++] = (byte) (part.length >>> 8);
            encoded[at++] = (byte) part.length;
            System.arraycopy(part, 0, encoded, at, part.length);
            at += part.length;
        }
        return encoded;
    }
}
