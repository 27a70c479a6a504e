package nl.sluis.gateway.audit.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What others hold of a log: checkpoints that it signed, receipts that its gateway signed, proofs. Each was verified when
 * it was taken in; one that does not hold is no evidence, and is refused.
 */
public final class Evidence {
    private final Collection<LogKey> keys;
    private final TreeMap<Long, List<Checkpoint>> checkpoints = new TreeMap<>();
    private final Map<Long, List<Promise>> promises = new HashMap<>();
    private final Map<String, List<PresentedBody>> bodies = new HashMap<>();
    private final Map<String, Leaf> proved = new HashMap<>();
    private int receipts;
    private int proofs;
    private long pruned;

    public Evidence(Collection<LogKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** That this leaf stands at this index; from a receipt by {@code due}, from a proof already. */
    record Promise(long seq, String entryId, byte[] leafHash, long due, String what) {}

    /** @throws EvidenceRefusedException when it does not hold */
    public void checkpoint(byte[] note) {
        try {
            add(Checkpoint.open(note, keys));
        } catch (Checkpoint.KeySwappedException swapped) {
            throw new EvidenceRefusedException(String.valueOf(swapped.getMessage()));
        }
    }

    /** @throws ReceiptRefusedException when it does not hold */
    public void receipt(String text, ReceiptVerifier verifier) {
        verifier.verify(text);
        var receipt = Receipt.read(text);
        receipts++;
        if (keys.stream().anyMatch(key -> key.name().equals(receipt.origin()))) {
            promise(new Promise(
                    receipt.seq(),
                    receipt.entryId(),
                    receipt.leafHash(),
                    receipt.t() + receipt.mmd() * 1000L,
                    "the receipt of entry " + receipt.entryId()));
        }
    }

    /** @throws EvidenceRefusedException when it does not hold */
    public void proof(byte[] file) {
        try {
            var held = LogProof.read(file).verify(keys);
            proofs++;
            add(held.checkpoint());
            var leaf = held.leaf();
            proved.put(leaf.id(), leaf);
            promise(new Promise(leaf.seq(), leaf.id(), leaf.hash(), 0, "the proof of entry " + leaf.id()));
        } catch (Checkpoint.KeySwappedException swapped) {
            throw new EvidenceRefusedException(String.valueOf(swapped.getMessage()));
        }
    }

    /**
     * A body that a party was given. It is believed for nothing but that it was given: nobody signed it.
     *
     * @throws EvidenceRefusedException when it is not a body of ours
     */
    public void body(byte[] file) {
        var body = PresentedBody.read(file);
        bodies.computeIfAbsent(body.entryId(), id -> new ArrayList<>()).add(body);
    }

    /** That everything below this index is known to be past its retention; a log that shows less says so in an entry. */
    public void pruned(long minimum) {
        pruned = minimum;
    }

    long pruned() {
        return pruned;
    }

    private void add(Checkpoint checkpoint) {
        checkpoints
                .computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                .add(checkpoint);
    }

    private void promise(Promise promise) {
        promises.computeIfAbsent(promise.seq(), seq -> new ArrayList<>()).add(promise);
    }

    /** Of this log, by size. */
    Map<Long, List<Checkpoint>> checkpoints() {
        return checkpoints;
    }

    /** Whether somebody holds one of a size above the first and below the second. */
    boolean isCheckpointBetween(long size, long laterSize) {
        var next = checkpoints.higherKey(size);
        return next != null && next < laterSize;
    }

    List<Promise> promisesAt(long seq) {
        return promises.getOrDefault(seq, List.of());
    }

    List<Promise> promises() {
        return promises.values().stream().flatMap(List::stream).toList();
    }

    /** By the ids of their entries. */
    Map<String, List<PresentedBody>> bodies() {
        return bodies;
    }

    /** The entry of which there is a proof. */
    Optional<Leaf> proved(String entryId) {
        return Optional.ofNullable(proved.get(entryId));
    }

    String words() {
        var held = checkpoints.values().stream().mapToInt(List::size).sum();
        return held + " checkpoints, " + receipts + " receipts and " + proofs + " proofs that others hold";
    }
}
