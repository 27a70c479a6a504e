package nl.sluis.gateway.audit.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to be put behind each tile since the last checkpoint. Not safe between threads. */
final class GrownTiles implements CompactRange.Completed {
    private final TreeMap<TileId, Growth> grown = new TreeMap<>();

    private static final class Growth {
        final int width;
        final ByteArrayOutputStream hashes = new ByteArrayOutputStream();

        Growth(int width) {
            this.width = width;
        }
    }

    /** @param width how wide the tile is in the store; @param hashes what comes behind it */
    record Grown(TileId tile, int width, byte[] hashes) {
        int added() {
            return hashes.length / TreeHash.BYTES;
        }
    }

    @Override
    public void node(int height, long index, byte[] hash) {
        if (height % TileId.HEIGHT == 0) {
            grown.computeIfAbsent(TileId.of(height, index), tile -> new Growth((int) (index % TileId.WIDTH)))
                    .hashes
                    .writeBytes(hash);
        }
    }

    List<Grown> all() {
        var all = new ArrayList<Grown>(grown.size());
        grown.forEach((tile, growth) -> all.add(new Grown(tile, growth.width, growth.hashes.toByteArray())));
        return all;
    }

    void clear() {
        grown.clear();
    }
}
