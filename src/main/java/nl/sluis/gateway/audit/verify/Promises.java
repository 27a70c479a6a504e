package nl.sluis.gateway.audit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether each entry for which somebody holds a receipt or a proof stands where it was promised; if not, where it went. */
final class Promises {
    private final Evidence evidence;
    private final Map<String, Long> foundAt = new HashMap<>();
    private final List<Evidence.Promise> broken = new ArrayList<>();
    private boolean entriesShown;

    Promises(Evidence evidence) {
        this.evidence = evidence;
        evidence.promises().forEach(promise -> {
            foundAt.put(nameOf(promise.leafHash()), -1L);
            foundAt.put(promise.entryId(), -1L);
        });
    }

    boolean any() {
        return !foundAt.isEmpty();
    }

    /** @param leaf the entry itself, where the log shows it */
    void seen(long index, byte[] leafHash, @Nullable Leaf leaf) {
        foundAt.computeIfPresent(nameOf(leafHash), (hash, before) -> index);
        if (leaf != null) {
            entriesShown = true;
            foundAt.computeIfPresent(leaf.id(), (id, before) -> index);
        }
        for (var promise : evidence.promisesAt(index)) {
            if (!Arrays.equals(promise.leafHash(), leafHash)) {
                broken.add(promise);
            }
        }
    }

    /** @return how many are too young to be judged by this checkpoint */
    int judge(Findings findings, long size, Instant asOf) {
        broken.forEach(promise -> findings.add(lie(promise), promise.seq(), sentence(promise)));
        var young = 0;
        for (var promise : evidence.promises()) {
            if (promise.seq() >= size) {
                if (asOf.toEpochMilli() > promise.due()) {
                    findings.add(
                            Lie.CUT_TAIL,
                            promise.seq(),
                            promise.what() + " promises it, and the log ends before it, at size " + size);
                } else {
                    young++;
                }
            }
        }
        return young;
    }

    /** How many are about entries that are not shown any more. */
    long pruned(long minimum) {
        return evidence.promises().stream()
                .filter(promise -> promise.seq() < minimum)
                .count();
    }

    private Lie lie(Evidence.Promise promise) {
        var at = whereabouts(promise);
        if (at == promise.seq()) {
            return Lie.EDIT;
        }
        if (at < 0) {
            return entriesShown ? Lie.DELETION : Lie.EDIT;
        }
        var both = broken.stream().map(this::whereabouts).anyMatch(other -> other >= 0)
                && broken.stream().anyMatch(other -> whereabouts(other) > other.seq())
                && broken.stream().anyMatch(other -> whereabouts(other) >= 0 && whereabouts(other) < other.seq());
        if (both) {
            return Lie.REORDERING;
        }
        return at < promise.seq() ? Lie.DELETION : Lie.INSERTION;
    }

    private String sentence(Evidence.Promise promise) {
        var at = whereabouts(promise);
        var where = at == promise.seq()
                ? "with another content"
                : at < 0 ? "nowhere in the log" : "at index " + at + " now";
        return promise.what() + " promises another leaf at this index; it stands " + where;
    }

    private long whereabouts(Evidence.Promise promise) {
        var byHash = foundAt.getOrDefault(nameOf(promise.leafHash()), -1L);
        return byHash >= 0 ? byHash : foundAt.getOrDefault(promise.entryId(), -1L);
    }

    private static String nameOf(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
