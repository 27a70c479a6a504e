package nl.sluis.gateway.audit.verify;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a leaf says of its body, in the base64 in which it says it: two hashes by SHA-256. */
final class BodyHash {
    private static final byte BODY = 0x02;

    private BodyHash() {}

    /** {@code ch}: of the body as it is stored, nonce and ciphertext. */
    static String of(ByteBuffer stored) {
        var digest = sha256();
        digest.update(stored);
        return base64(digest);
    }

    /** {@code bc}: of the body itself, behind its salt (cryptography.md 7). */
    static String ofOpened(byte[] salt, byte[] body) {
        var digest = sha256();
        digest.update(BODY);
        digest.update(salt);
        digest.update(body);
        return base64(digest);
    }

    private static String base64(MessageDigest digest) {
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
