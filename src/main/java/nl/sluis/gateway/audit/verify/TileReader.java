package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and hashes tiles of a log, each by itself. Safe between threads, as far as its source is. */
final class TileReader {
    private final LogSource source;
    private volatile boolean withEntries = true;
    private volatile boolean withBodies = true;

    TileReader(LogSource source) {
        this.source = source;
    }

    /** That this log shows no entries: they are not asked for again. */
    void withoutEntries() {
        withEntries = false;
    }

    void withoutBodies() {
        withBodies = false;
    }

    /** @throws CouldNotCheckException when it is not there, or does not read */
    ReadTile read(long n, int width) throws IOException {
        var sealed = hashes(0, n, width);
        var leaves = leaves(n, width);
        var whole = leaves.filter(all -> all.size() == width);
        return new ReadTile(
                n,
                sealed,
                width == TilePath.WIDTH ? Optional.of(Merkle.root(sealed)) : Optional.empty(),
                leaves,
                whole.isPresent() ? bodies(n, width) : Optional.empty());
    }

    /** Of a tile of hashes, which every log shows. */
    List<byte[]> hashes(int level, long n, int width) throws IOException {
        var path = TilePath.hashes(level, n, width);
        var tile = source.read(path).orElseThrow(() -> new CouldNotCheckException("the log does not show " + path));
        return EntryTile.hashes(tile, width, path);
    }

    private Optional<List<Leaf>> leaves(long n, int width) throws IOException {
        var path = TilePath.entries(n, width);
        var tile = withEntries ? source.read(path) : Optional.<byte[]>empty();
        return tile.map(bytes -> {
            var leaves = new ArrayList<Leaf>(width);
            for (var leaf : EntryTile.leaves(bytes, path)) {
                leaves.add(leaf(leaf, n * TilePath.WIDTH + leaves.size()));
            }
            return leaves;
        });
    }

    private static Leaf leaf(byte[] bytes, long index) {
        try {
            return Leaf.read(bytes);
        } catch (EvidenceRefusedException unreadable) {
            // its hash is what counts: it will be found to be another than the one that was sealed
            return new Leaf(index, 0, "", "", "", "", Merkle.leafHash(bytes));
        }
    }

    private Optional<List<String>> bodies(long n, int width) throws IOException {
        var path = TilePath.bodies(n, width);
        var tile = withBodies ? source.read(path) : Optional.<byte[]>empty();
        return tile.map(bytes -> EntryTile.bodyHashes(bytes, path));
    }
}
