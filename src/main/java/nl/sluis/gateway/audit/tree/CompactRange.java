package nl.sluis.gateway.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a growing tree must remember: the root of one full subtree for each bit of its size, the largest first
 * (RFC 9162, 2.1). Not safe between threads.
 */
final class CompactRange {
    private final List<byte[]> roots;
    private long size;

    CompactRange() {
        this(0, List.of());
    }

    /** @param roots of the full subtrees of a tree of this size, the largest first */
    CompactRange(long size, List<byte[]> roots) {
        if (Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("a tree has a full subtree for each bit of its size");
        }
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    /** Hears of each node that is complete now and never changes. */
    @FunctionalInterface
    interface Completed {
        /** @param height 0 for a leaf */
        void node(int height, long index, byte[] hash);
    }

    void append(byte[] leafHash, Completed completed) {
        var hash = leafHash;
        var height = 0;
        completed.node(0, size, hash);
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.ofNode(roots.removeLast(), hash);
            height++;
            completed.node(height, rest >> 1, hash);
        }
        roots.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    TreeHead head() {
        if (size == 0) {
            return TreeHead.EMPTY;
        }
        var root = roots.getLast();
        for (var i = roots.size() - 2; i >= 0; i--) {
            root = TreeHash.ofNode(roots.get(i), root);
        }
        return new TreeHead(size, root);
    }
}
