package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.util.List;

/** The stored bodies, encrypted as they are, against what each leaf says of its own. */
final class Bodies {
    private final LogSource source;
    private final Findings findings;
    private boolean shown = true;
    private long compared;
    private long gone;

    Bodies(LogSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** @param leaves all that are under this tile */
    void compare(long n, List<Leaf> leaves) throws IOException {
        if (!shown) {
            return;
        }
        var path = TilePath.bodies(n, leaves.size());
        var tile = source.read(path);
        if (tile.isEmpty() && compared + gone > 0) {
            throw new CouldNotCheckException("the log shows bodies, but not " + path);
        }
        shown = tile.isPresent();
        if (tile.isPresent()) {
            var stored = EntryTile.bodies(tile.get(), path);
            if (stored.size() != leaves.size()) {
                throw new CouldNotCheckException(path + " holds not " + leaves.size() + " bodies");
            }
            for (var i = 0; i < stored.size(); i++) {
                compare(n * TilePath.WIDTH + i, leaves.get(i), leaves, stored.get(i));
            }
        }
    }

    /** A body that was shredded, or is past its retention, is told and is no lie. */
    private void compare(long index, Leaf leaf, List<Leaf> leaves, byte[] body) {
        if (body.length == 0) {
            gone++;
            return;
        }
        compared++;
        var hash = BodyHash.of(body);
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
