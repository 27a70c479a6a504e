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
    private final LogSource source;
    private final Checkpoint head;
    private final Evidence evidence;
    private final Findings findings;
    private final Promises promises;
    private final Bodies bodies;
    private final GrowingTree tree = new GrowingTree(this::compareTile);
    private boolean withEntries = true;
    private boolean parted;
    private long lastT = Long.MIN_VALUE;
    private long lastGood;
    private long entries;
    private long from;
    private boolean saysPruned;

    Walk(LogSource source, Checkpoint head, Evidence evidence, Findings findings) {
        this.source = source;
        this.head = head;
        this.evidence = evidence;
        this.findings = findings;
        this.promises = new Promises(evidence);
        this.bodies = new Bodies(source, findings);
    }

    /** @param minimum the first entry that is shown */
    void go(long minimum, Progress progress) throws IOException {
        from = minimum;
        tree.beginAt(minimum, this::sealedNodes);
        confirm(minimum);
        for (var n = minimum / TilePath.WIDTH; n * TilePath.WIDTH < head.size(); n++) {
            var first = n * TilePath.WIDTH;
            tile(n, (int) Math.min(TilePath.WIDTH, head.size() - first));
            progress.at(Math.min(first + TilePath.WIDTH, head.size()), head.size());
        }
        tree.end();
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
        return hashes(level, n, (int) Math.min(TilePath.WIDTH, nodes)).subList(0, width);
    }

    private List<byte[]> hashes(int level, long n, int width) throws IOException {
        var path = TilePath.hashes(level, n, width);
        return EntryTile.hashes(
                source.read(path).orElseThrow(() -> new CouldNotCheckException("the log does not show " + path)),
                width,
                path);
    }

    /** Entries that are not shown must have been told to go, by the log itself or to who verifies. */
    private void checkPruned() {
        if (withEntries && !saysPruned && from > evidence.pruned()) {
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
        looked.add(
                withEntries ? entries + " entries, their order and times" : "no entries: this log shows hashes only");
        looked.addAll(bodies.looked());
        if (promises.pruned(from) > 0) {
            looked.add(promises.pruned(from) + " receipts or proofs are about entries that were pruned");
        }
        return looked;
    }

    private void tile(long n, int width) throws IOException {
        var sealed = hashes(0, n, width);
        var leaves = leaves(n, width, sealed);
        for (var i = 0; i < width; i++) {
            var index = n * TilePath.WIDTH + i;
            tree.add(sealed.get(i));
            promises.seen(index, sealed.get(i), leaves.size() == width ? leaves.get(i) : null);
            confirm(index + 1);
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

    private List<Leaf> leaves(long n, int width, List<byte[]> sealed) throws IOException {
        if (!withEntries) {
            return List.of();
        }
        var path = TilePath.entries(n, width);
        var tile = source.read(path);
        if (tile.isEmpty() && entries > 0) {
            throw new CouldNotCheckException("the log shows entries, but not " + path);
        }
        withEntries = tile.isPresent();
        if (tile.isEmpty()) {
            return List.of();
        }
        var leaves = new ArrayList<Leaf>();
        for (var bytes : EntryTile.leaves(tile.get(), path)) {
            leaves.add(leaf(bytes, n * TilePath.WIDTH + leaves.size()));
        }
        compareEntries(n, sealed, leaves);
        if (leaves.size() == width) {
            bodies.compare(n, leaves);
        }
        entries += leaves.size();
        return leaves;
    }

    private static Leaf leaf(byte[] bytes, long index) {
        try {
            return Leaf.read(bytes);
        } catch (EvidenceRefusedException unreadable) {
            // its hash is what counts: it will be found to be another than the one that was sealed
            return new Leaf(index, 0, "", "", "", Merkle.leafHash(bytes));
        }
    }

    private void compareEntries(long n, List<byte[]> sealed, List<Leaf> leaves) {
        var difference = new Comparison(sealed, leaves.stream().map(Leaf::hash).toList()).first();
        difference.filter(first -> !parted).ifPresent(first -> {
            parted = true; // what is shifted here is shifted in every tile behind it
            findings.add(first.lie(), n * TilePath.WIDTH + first.at(), first.sentence());
        });
        if (difference.isEmpty()) {
            for (var i = 0; i < leaves.size(); i++) {
                checkOrder(n * TilePath.WIDTH + i, leaves.get(i));
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

    private void compareTile(int level, long n, List<byte[]> hashes) throws IOException {
        var path = TilePath.hashes(level, n, hashes.size());
        var shown = source.read(path)
                .map(tile -> EntryTile.hashes(tile, hashes.size(), path))
                .orElseThrow(() -> new CouldNotCheckException("the log does not show " + path));
        new Comparison(shown, hashes).first().ifPresent(first -> {
            var under = 1L << (8 * level);
            var entry = (n * TilePath.WIDTH + first.at()) * under;
            findings.add(
                    Lie.EDIT,
                    entry,
                    "the hashes of entries " + entry + " to " + (entry + under - 1) + " do not lead to what " + path
                            + " says of them");
        });
    }
}
