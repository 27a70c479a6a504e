package nl.sluis.gateway.audit.tree;

import java.sql.SQLException;

/** The nodes of a stored tree. */
@FunctionalInterface
interface Nodes {
    /**
     * The full subtree of 2^height leaves with this index among those of its height.
     *
     * @throws nl.sluis.gateway.journal.LogDamagedException when it is not stored
     */
    byte[] full(int height, long index) throws SQLException;

    /** The hash over the leaves from start to end, in a tree in which they are a subtree (RFC 9162, 2.1.1). */
    default byte[] over(long start, long end) throws SQLException {
        var width = end - start;
        if (Long.bitCount(width) == 1) {
            var height = Long.numberOfTrailingZeros(width);
            return full(height, start >> height);
        }
        var left = start + Long.highestOneBit(width - 1);
        return TreeHash.ofNode(over(start, left), over(left, end));
    }
}
