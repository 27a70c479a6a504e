package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that is made from its leaves, in the memory of a few tiles: of each level only the tile at the right edge. Every
 * hash comes from {@link Merkle}.
 */
final class GrowingTree {
    private static final int BITS = 8;
    private final List<Level> levels = new ArrayList<>();
    private final FullTile listener;
    private long size;

    private static final class Level {
        long n;
        List<byte[]> hashes = new ArrayList<>(TilePath.WIDTH);
    }

    /** Hears of each tile above the leaves when it is full, and of the partial ones at the end. */
    @FunctionalInterface
    interface FullTile {
        void complete(int level, long n, List<byte[]> hashes) throws IOException;
    }

    GrowingTree(FullTile listener) {
        this.listener = listener;
    }

    /** The hashes of a tile, as many from its beginning as are asked for. */
    @FunctionalInterface
    interface Tiles {
        List<byte[]> first(int level, long n, int width) throws IOException;
    }

    /**
     * Begins behind entries that are not shown: with the nodes over them, as the log has them. Whether they are right is
     * seen when the root is the one that was signed.
     *
     * @param from a multiple of 256
     */
    void beginAt(long from, Tiles tiles) throws IOException {
        size = from;
        for (var nodes = from; nodes > 0; nodes /= TilePath.WIDTH) {
            var level = new Level();
            level.n = nodes / TilePath.WIDTH;
            var width = (int) (nodes % TilePath.WIDTH);
            if (width > 0) {
                level.hashes.addAll(tiles.first(levels.size(), level.n, width));
            }
            levels.add(level);
        }
    }

    void add(byte[] leafHash) throws IOException {
        add(0, leafHash);
        size++;
    }

    /** A full tile at once, whose root is known; the tree ends with a full one. */
    void addTile(byte[] root) throws IOException {
        if (size % TilePath.WIDTH != 0) {
            throw new IllegalStateException("a tile begins at a multiple of 256");
        }
        if (levels.isEmpty()) {
            levels.add(new Level());
        }
        levels.getFirst().n++;
        add(1, root);
        size += TilePath.WIDTH;
    }

    private void add(int level, byte[] hash) throws IOException {
        if (levels.size() == level) {
            levels.add(new Level());
        }
        var here = levels.get(level);
        here.hashes.add(hash);
        if (here.hashes.size() == TilePath.WIDTH) {
            tell(level);
            var above = Merkle.root(here.hashes);
            here.hashes = new ArrayList<>(TilePath.WIDTH);
            here.n++;
            add(level + 1, above);
        }
    }

    /** Tells of the tiles that are not full. */
    void end() throws IOException {
        for (var level = 0; level < levels.size(); level++) {
            tell(level);
        }
    }

    private void tell(int level) throws IOException {
        var here = levels.get(level);
        if (level > 0 && !here.hashes.isEmpty()) {
            listener.complete(level, here.n, here.hashes);
        }
    }

    byte[] root() {
        return Merkle.root(this::subtree, size);
    }

    /** Those that the root is made of stand in the tiles at the right edge. */
    private byte[] subtree(long start, long end) {
        var height = Long.numberOfTrailingZeros(end - start);
        var level = height / BITS;
        var here = levels.get(level);
        var first = (int) ((start >> (BITS * level)) - here.n * TilePath.WIDTH);
        var width = (int) ((end - start) >> (BITS * level));
        return Merkle.root(here.hashes.subList(first, first + width));
    }
}
