package nl.sluis.gateway.audit.tree;

import java.sql.SQLException;
import java.util.ArrayList;

/** Makes the compact range of a stored tree again, from the tiles at its right edge. */
final class StoredTree {
    private StoredTree() {}

    static CompactRange rangeOf(long size, Nodes nodes) throws SQLException {
        var roots = new ArrayList<byte[]>();
        long start = 0;
        while (start < size) {
            var width = Long.highestOneBit(size - start);
            roots.add(nodes.over(start, start + width));
            start += width;
        }
        return new CompactRange(size, roots);
    }
}
