package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Once through the log from its first entry to its last, a tile at a time: the hashes that were sealed, the entries under
 * them, and where they are shown, the bodies.
 */
final class Walk {
    private final TileReader reader;
    private final Checkpoint head;
    private final Evidence evidence;
    private final Findings findings;
    private final Promises promises;
    private final Entries entries;
    private final PresentedBodies presented;
    private final GrowingTree tree = new GrowingTree(this::compareTile);
    private long lastGood;
    private long from;

    Walk(LogSource source, Checkpoint head, Evidence evidence, Findings findings) {
        this.reader = new TileReader(source);
        this.head = head;
        this.evidence = evidence;
        this.findings = findings;
        this.promises = new Promises(evidence);
        this.entries = new Entries(reader, findings);
        this.presented = new PresentedBodies(evidence, findings);
    }

    /** @param minimum the first entry that is shown */
    void go(long minimum, Progress progress) throws IOException {
        from = minimum;
        tree.beginAt(minimum, this::sealedNodes);
        confirm(minimum);
        try (var tiles = new TilesAhead(reader, minimum / TilePath.WIDTH, head.size())) {
            while (tiles.hasNext()) {
                var tile = tiles.next();
                look(tile);
                progress.at(tile.first() + tile.width(), head.size());
            }
        }
        tree.end();
        presented.end();
        checkPruned();
        if (!Arrays.equals(tree.root(), head.root())) {
            findings.add(
                    Lie.EDIT,
                    lastGood,
                    "the entries from here on do not lead to the root that was signed for size " + head.size()
                            + "; up to here an older checkpoint confirms them");
        }
    }

    /** The beginning of a tile above entries that are not shown. */
    private List<byte[]> sealedNodes(int level, long n, int width) throws IOException {
        var nodes = (head.size() >> (8 * level)) - n * TilePath.WIDTH;
        return reader.hashes(level, n, (int) Math.min(TilePath.WIDTH, nodes)).subList(0, width);
    }

    /** Entries that are not shown must have been told to go, by the log itself or to who verifies. */
    private void checkPruned() {
        if (entries.areShown() && !entries.sayPruned() && from > evidence.pruned()) {
            findings.add(
                    Lie.DELETION,
                    0,
                    "the log shows nothing before entry " + from + ", and none of its entries says that it was pruned");
        }
    }

    Promises promises() {
        return promises;
    }

    List<String> looked() {
        var looked = new ArrayList<String>();
        looked.add(head.size() - from + " hashes, against the root that was signed");
        if (from > 0) {
            looked.add("nothing before entry " + from + ": it is past its retention, and was pruned");
        }
        looked.addAll(entries.looked());
        looked.addAll(presented.looked());
        if (promises.pruned(from) > 0) {
            looked.add(promises.pruned(from) + " receipts or proofs are about entries that were pruned");
        }
        return looked;
    }

    private void look(ReadTile tile) throws IOException {
        var leaves = entries.of(tile);
        presented.look(leaves);
        if (promises.any()) {
            for (var i = 0; i < tile.width(); i++) {
                var leaf = leaves.size() == tile.width() ? leaves.get(i) : null;
                promises.seen(tile.first() + i, tile.sealed().get(i), leaf);
            }
        }
        grow(tile);
    }

    /** At once, unless somebody holds a checkpoint of a size within it. */
    private void grow(ReadTile tile) throws IOException {
        var end = tile.first() + tile.width();
        if (tile.root().isPresent() && !evidence.isCheckpointBetween(tile.first(), end)) {
            tree.addTile(tile.root().get());
            confirm(end);
        } else {
            for (var i = 0; i < tile.width(); i++) {
                tree.add(tile.sealed().get(i));
                confirm(tile.first() + i + 1);
            }
        }
    }

    /** Checkpoints that others hold of this size: is the log that they saw the beginning of this one? */
    private void confirm(long size) {
        for (var known : evidence.checkpoints().getOrDefault(size, List.of())) {
            if (!known.origin().equals(head.origin())) {
                continue;
            }
            if (Arrays.equals(tree.root(), known.root())) {
                lastGood = size;
            } else {
                findings.add(
                        Lie.FORK,
                        lastGood,
                        "a checkpoint that this log signed for size " + size + " is about other entries; up to here "
                                + "they are the same");
            }
        }
    }

    private void compareTile(int level, long n, List<byte[]> hashes) throws IOException {
        var shown = reader.hashes(level, n, hashes.size());
        new Comparison(shown, hashes).first().ifPresent(first -> {
            var under = 1L << (8 * level);
            var entry = (n * TilePath.WIDTH + first.at()) * under;
            findings.add(
                    Lie.EDIT,
                    entry,
                    "the hashes of entries " + entry + " to " + (entry + under - 1) + " do not lead to what "
                            + TilePath.hashes(level, n, hashes.size()) + " says of them");
        });
    }
}
