package nl.sluis.gateway.audit.tree;

import java.util.List;

/** The root over leaf hashes as RFC 9162, 2.1.1 defines it: by recursion, with all of them in memory. */
final class Roots {
    private Roots() {}

    static byte[] of(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) {
            return TreeHash.ofNothing();
        }
        if (leafHashes.size() == 1) {
            return leafHashes.getFirst();
        }
        var left = Integer.highestOneBit(leafHashes.size() - 1);
        return TreeHash.ofNode(of(leafHashes.subList(0, left)), of(leafHashes.subList(left, leafHashes.size())));
    }
}
