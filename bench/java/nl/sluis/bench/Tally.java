package nl.sluis.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What came of the messages of a load. */
final class Tally {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();

    /** Whether this was the answer that had to come: 2xx, or 403 where that was due. Anything else is a fault. */
    boolean counts(int status, boolean permitted) {
        boolean taken = status / 100 == 2;
        boolean turnedAway = status == 403 && !permitted;
        if (taken || turnedAway) {
            (taken ? accepted : refused).increment();
        } else {
            fault(Integer.toString(status));
        }
        return taken || turnedAway;
    }

    void fault(String what) {
        faults.computeIfAbsent(what, w -> new LongAdder()).increment();
    }

    /** Messages answered with 2xx. */
    long accepted() {
        return accepted.sum();
    }

    /** Messages answered with 403, as they had to be. */
    long refused() {
        return refused.sum();
    }

    /** What went otherwise, counted by status or kind of fault. */
    Map<String, Long> faults() {
        var copy = new TreeMap<String, Long>();
        faults.forEach((what, count) -> copy.put(what, count.sum()));
        return copy;
    }
}
