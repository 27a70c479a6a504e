package nl.sluis.gateway.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over parts that follow one another. */
final class Sha256 {
    private static final byte[] LEAF = {0x00};

    private Sha256() {}

    static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash of a leaf of the tree (RFC 9162, 2.1.1). */
    static byte[] ofLeaf(byte[] leaf) {
        return of(LEAF, leaf);
    }
}
