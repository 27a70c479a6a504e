package nl.sluis.gateway.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the tree (RFC 9162, 2.1.1). */
final class TreeHash {
    static final int BYTES = 32;
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private TreeHash() {}

    static byte[] ofLeaf(byte[] leaf) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    static byte[] ofNode(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static byte[] ofNothing() {
        return sha256().digest();
    }

    static byte[] of(byte[] one, byte[] other) {
        var digest = sha256();
        digest.update(one);
        return digest.digest(other);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
