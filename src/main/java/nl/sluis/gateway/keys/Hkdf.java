package nl.sluis.gateway.keys;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF with SHA-256 (RFC 5869), by Bouncy Castle. */
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
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, salt, info));
        var derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }
}
