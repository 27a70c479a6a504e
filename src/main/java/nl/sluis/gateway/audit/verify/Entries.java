package nl.sluis.gateway.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** The entries that a log shows, against the hashes that it sealed and against themselves: their indexes and times. */
final class Entries {
    private final TileReader reader;
    private final Findings findings;
    private final Bodies bodies;
    private boolean shown = true;
    private boolean parted;
    private boolean saysPruned;
    private long lastT = Long.MIN_VALUE;
    private long compared;

    Entries(TileReader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
        this.bodies = new Bodies(reader, findings);
    }

    boolean areShown() {
        return shown;
    }

    /** Whether one of them says that entries were pruned. */
    boolean sayPruned() {
        return saysPruned;
    }

    /** Those of a tile, compared; none where the log shows none. */
    List<Leaf> of(ReadTile tile) {
        if (!shown) {
            return List.of();
        }
        if (tile.leaves().isEmpty() && compared > 0) {
            throw new CouldNotCheckException(
                    "the log shows entries, but not " + TilePath.entries(tile.n(), tile.width()));
        }
        shown = tile.leaves().isPresent();
        if (!shown) {
            reader.withoutEntries();
            return List.of();
        }
        var leaves = tile.leaves().get();
        compare(tile, leaves);
        if (leaves.size() == tile.width()) {
            bodies.compare(tile, leaves);
        }
        compared += leaves.size();
        return leaves;
    }

    private void compare(ReadTile tile, List<Leaf> leaves) {
        var hashes = leaves.stream().map(Leaf::hash).toList();
        var difference = new Comparison(tile.sealed(), hashes).first();
        difference.filter(first -> !parted).ifPresent(first -> {
            parted = true; // what is shifted here is shifted in every tile behind it
            findings.add(first.lie(), tile.first() + first.at(), first.sentence());
        });
        if (difference.isEmpty()) {
            for (var i = 0; i < leaves.size(); i++) {
                checkOrder(tile.first() + i, leaves.get(i));
                saysPruned |= leaves.get(i).type().equals("pruned");
            }
        }
    }

    private void checkOrder(long index, Leaf leaf) {
        if (leaf.id().isEmpty()) {
            findings.add(Lie.EDIT, index, "what was sealed here is not a leaf of version 1");
            return;
        }
        if (leaf.seq() != index) {
            findings.add(
                    leaf.seq() == index + 1 ? Lie.DELETION : leaf.seq() == index - 1 ? Lie.INSERTION : Lie.REORDERING,
                    index,
                    "the entry itself says that its index is " + leaf.seq());
        }
        if (leaf.t() < lastT) {
            findings.add(
                    Lie.CLOCK_BACK,
                    index,
                    "it says it was written " + (lastT - leaf.t()) + " ms before the one before");
        }
        lastT = Math.max(lastT, leaf.t());
    }

    List<String> looked() {
        var looked = new ArrayList<String>();
        looked.add(shown ? compared + " entries, their order and times" : "no entries: this log shows hashes only");
        looked.addAll(bodies.looked());
        return looked;
    }
}
