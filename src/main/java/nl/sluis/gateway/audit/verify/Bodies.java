package nl.sluis.gateway.audit.verify;

import java.util.List;

/** The stored bodies, encrypted as they are, against what each leaf says of its own. */
final class Bodies {
    private final TileReader reader;
    private final Findings findings;
    private boolean shown = true;
    private long compared;
    private long gone;

    Bodies(TileReader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
    }

    /** @param leaves all that are under this tile */
    void compare(ReadTile tile, List<Leaf> leaves) {
        if (!shown) {
            return;
        }
        if (tile.bodies().isEmpty() && compared + gone > 0) {
            throw new CouldNotCheckException(
                    "the log shows bodies, but not " + TilePath.bodies(tile.n(), tile.width()));
        }
        shown = tile.bodies().isPresent();
        if (!shown) {
            reader.withoutBodies();
        }
        tile.bodies().ifPresent(hashes -> compare(tile, leaves, hashes));
    }

    private void compare(ReadTile tile, List<Leaf> leaves, List<String> hashes) {
        if (hashes.size() != leaves.size()) {
            throw new CouldNotCheckException(
                    TilePath.bodies(tile.n(), tile.width()) + " holds not " + leaves.size() + " bodies");
        }
        for (var i = 0; i < hashes.size(); i++) {
            compare(tile.first() + i, leaves.get(i), leaves, hashes.get(i));
        }
    }

    /** A body that was shredded, or is past its retention, is told and is no lie. */
    private void compare(long index, Leaf leaf, List<Leaf> leaves, String hash) {
        if (hash.isEmpty()) {
            gone++;
            return;
        }
        compared++;
        if (!hash.equals(leaf.ch())) {
            var owner = leaves.stream().filter(other -> other.ch().equals(hash)).findFirst();
            findings.add(
                    owner.isPresent() ? Lie.BODIES_SWAPPED : Lie.BODY_EDITED,
                    index,
                    owner.map(other -> "the stored body is that of entry " + other.seq())
                            .orElse("the stored body is not the one that the entry is about"));
        }
    }

    List<String> looked() {
        return compared + gone > 0
                ? List.of(compared + " bodies, as they are stored; " + gone + " are not there any more")
                : List.of();
    }
}
