package nl.sluis.gateway.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over parts that follow one another. */
final class Sha256 {
    private static final byte[] LEAF = {0x00};
    /** Never fed itself: to clone it is cheaper than to look an algorithm up. */
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    static byte[] of(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The hash of a leaf of the tree (RFC 9162, 2.1.1). */
    static byte[] ofLeaf(byte[] leaf) {
        return of(LEAF, leaf);
    }

    private static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
