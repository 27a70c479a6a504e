package nl.sluis.gateway.journal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a transaction decided about each item of its batch; told to nobody before the commit. */
final class Decisions {
    private final List<Waiting> batch;
    private final Map<Waiting, Verdict> decided = new IdentityHashMap<>();

    Decisions(List<Waiting> batch) {
        this.batch = List.copyOf(batch);
    }

    /** The items still to be decided, in the order in which they came. */
    List<Waiting> open() {
        var open = new ArrayList<Waiting>(batch.size());
        for (var waiting : batch) {
            if (isOpen(waiting)) {
                open.add(waiting);
            }
        }
        return open;
    }

    boolean isOpen(Waiting waiting) {
        return !decided.containsKey(waiting);
    }

    void decide(Waiting waiting, Verdict verdict) {
        decided.put(waiting, verdict);
    }

    void forEach(BiConsumer<Waiting, Verdict> action) {
        decided.forEach(action);
    }

    /** The entries this transaction makes. */
    List<Stored> written() {
        return decided.values().stream()
                .filter(Verdict.Written.class::isInstance)
                .map(verdict -> ((Verdict.Written) verdict).entry())
                .toList();
    }

    void answer() {
        decided.forEach(Waiting::answer);
    }
}
