package nl.sluis.gateway.audit.verify;

import java.util.List;
import java.util.Optional;

/**
 * A tile of a log, read and hashed: all that can be done of it without the tiles before it.
 *
 * @param sealed  the hashes that were sealed
 * @param root    over them, when the tile is full
 * @param leaves  the entries that stand under them, where they are shown
 * @param bodies  the hash of each stored body, empty for one that is not there any more; where they are shown
 */
record ReadTile(
        long n,
        List<byte[]> sealed,
        Optional<byte[]> root,
        Optional<List<Leaf>> leaves,
        Optional<List<String>> bodies) {
    long first() {
        return n * TilePath.WIDTH;
    }

    int width() {
        return sealed.size();
    }
}
