package nl.sluis.gateway.keys;

import java.security.GeneralSecurityException;

/** HKDF with SHA-256 (RFC 5869), by Tink over the JDK's HMAC, which uses the processor's own instructions. */
final class Hkdf {
    private Hkdf() {}

    /**
     * @param salt   an empty one is the same as 32 zero bytes
     * @param length at most 255 × 32 bytes; more throws {@link IllegalArgumentException}
     */
    static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) {
        if (length > 255 * 32) {
            throw new IllegalArgumentException("HKDF-SHA-256 gives at most 8,160 bytes (RFC 5869 2.3)");
        }
        try {
            return com.google.crypto.tink.subtle.Hkdf.computeHkdf("HMACSHA256", key, salt, info, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
