package nl.sluis.gateway.audit.verify;

import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.cert.plants.MerkleTreeHash;
import org.bouncycastle.cert.plants.MerkleTreeNodeSource;
import org.bouncycastle.cert.plants.MerkleTreePrimitives;
import org.bouncycastle.cert.plants.jcajce.JcaSha256MerkleTreeHash;

/**
 * The tree, as Bouncy Castle computes it: not by a line of whoever wrote the log. Its SHA-256 is the platform's, since the one
 * that Bouncy Castle brings knows no instructions of the processor and takes four times as long (decision 0073). The one place
 * that uses this API, which follows an IETF draft; and since it believes what it is given, the one place that checks lengths
 * and sizes first. Safe between threads: a digest is made for each hash.
 */
final class Merkle {
    static final int HASH_BYTES = 32;
    private static final long MOST = 1L << 62;
    private static final MerkleTreeHash SHA256 = new JcaSha256MerkleTreeHash();

    private Merkle() {}

    static byte[] leafHash(byte[] leaf) {
        return SHA256.hashLeaf(leaf);
    }

    /** The root over these leaf hashes, or over the nodes of one height. At least one. */
    static byte[] root(List<byte[]> hashes) {
        return MerkleTreePrimitives.computeMerkleTreeHash(hashes, 0, hashes.size(), SHA256);
    }

    /** The full subtrees of a tree that a root is made of. */
    @FunctionalInterface
    interface Subtrees {
        /** Over the leaves from start to end, which are 2^n from a multiple of 2^n on. */
        byte[] over(long start, long end);
    }

    /** The root of a tree of this size, of which full subtrees can be asked. */
    static byte[] root(Subtrees subtrees, long size) {
        MerkleTreeNodeSource nodes = subtrees::over;
        return size == 0
                ? SHA256.hashRaw(new byte[0])
                : MerkleTreePrimitives.computeMerkleTreeHash(nodes, 0, size, SHA256);
    }

    /** Whether the leaf stands at this index under this root (RFC 9162, 2.1.3.2). */
    static boolean includes(long index, long size, byte[] leafHash, byte[] root, List<byte[]> proof) {
        return index >= 0
                && index < size
                && size < MOST
                && isHash(leafHash)
                && isHash(root)
                && proof.size() < 64
                && proof.stream().allMatch(Merkle::isHash)
                && holds(() -> MerkleTreePrimitives.verifySubtreeInclusionProof(
                        index, 0, size, leafHash, root, proof, SHA256));
    }

    /** Whether the tree of the one size is the beginning of the other (RFC 9162, 2.1.4.2). */
    static boolean isBeginning(long size, long laterSize, byte[] root, byte[] laterRoot, List<byte[]> proof) {
        if (size < 0 || size > laterSize || laterSize >= MOST || !isHash(root) || !isHash(laterRoot)) {
            return false;
        }
        if (proof.size() > 128 || !proof.stream().allMatch(Merkle::isHash)) {
            return false;
        }
        if (size == laterSize) {
            return proof.isEmpty() && MessageDigest.isEqual(root, laterRoot);
        }
        if (size == 0) {
            return proof.isEmpty() && MessageDigest.isEqual(root, SHA256.hashRaw(new byte[0]));
        }
        return holds(() ->
                MerkleTreePrimitives.verifySubtreeConsistencyProof(0, size, laterSize, root, laterRoot, proof, SHA256));
    }

    private static boolean isHash(byte[] bytes) {
        return bytes.length == HASH_BYTES;
    }

    @FunctionalInterface
    private interface Check {
        boolean holds();
    }

    /** What cannot be computed from a proof does not hold. */
    private static boolean holds(Check check) {
        try {
            return check.holds();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return false;
        }
    }
}
