package nl.sluis.gateway.audit.tree;

/**
 * The place of a tile (C2SP tlog-tiles): at level L it holds up to 256 nodes of height 8·L.
 *
 * @param n counts the tiles of a level from 0
 */
record TileId(int level, long n) implements Comparable<TileId> {
    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;

    /** The tile that holds this node; its height is a multiple of 8. */
    static TileId of(int height, long index) {
        return new TileId(height / HEIGHT, index / WIDTH);
    }

    /** How many hashes it holds when the log has this size. */
    int widthAt(long size) {
        var nodes = size >> (HEIGHT * level);
        return (int) Math.clamp(nodes - n * WIDTH, 0, WIDTH);
    }

    @Override
    public int compareTo(TileId other) {
        return level != other.level ? Integer.compare(level, other.level) : Long.compare(n, other.n);
    }
}
