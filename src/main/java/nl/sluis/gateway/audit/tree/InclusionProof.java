package nl.sluis.gateway.audit.tree;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a leaf stands at an index of a tree: the hashes from its sibling up to the child of the root (RFC 9162, 2.1.3).
 */
record InclusionProof(long index, long size, List<byte[]> hashes) {
    InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** The proof for this index in the tree of this size. */
    static InclusionProof of(long index, long size, Nodes nodes) throws SQLException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index " + index + " is not in a log of size " + size);
        }
        var hashes = new ArrayList<byte[]>();
        long start = 0;
        var end = size;
        while (end - start > 1) {
            var middle = start + Long.highestOneBit(end - start - 1);
            if (index < middle) {
                hashes.addFirst(nodes.over(middle, end));
                end = middle;
            } else {
                hashes.addFirst(nodes.over(start, middle));
                start = middle;
            }
        }
        return new InclusionProof(index, size, hashes);
    }

    /** Whether it leads from this leaf to this root (RFC 9162, 2.1.3.2). What we hand out was checked by this first. */
    boolean leads(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size || !wholeHashes(leafHash, root)) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leafHash;
        for (var sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private boolean wholeHashes(byte[] leafHash, byte[] root) {
        return leafHash.length == TreeHash.BYTES
                && root.length == TreeHash.BYTES
                && hashes.stream().allMatch(hash -> hash.length == TreeHash.BYTES);
    }
}
