package nl.sluis.gateway.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The kinds of some thousands of entries of one log that follow one another: each kind once, and for each entry which it is.
 *
 * @param first index of the first entry
 * @param kinds each once
 * @param which for each entry the place of its kind; {@link #NONE} for one that was pruned
 */
record Block(long first, List<Kind> kinds, short[] which) {
    /** So many entries are one block, and begin at a multiple of it. */
    static final int SIZE = 4_096;

    static final short NONE = -1;

    static long firstOf(long index) {
        return index - index % SIZE;
    }

    /** @param entries their kinds, by their indexes */
    static Block of(long first, int size, Map<Long, Kind> entries) {
        var which = new short[size];
        var kinds = new ArrayList<Kind>();
        var known = new HashMap<Kind, Short>();
        Arrays.fill(which, NONE);
        entries.forEach((index, kind) -> which[(int) (index - first)] = known.computeIfAbsent(kind, unseen -> {
            kinds.add(unseen);
            return (short) (kinds.size() - 1);
        }));
        return new Block(first, List.copyOf(kinds), which);
    }

    long end() {
        return first + which.length;
    }

    /** The indexes of the entries from one up to and without another that are of such a kind, newest first. */
    LongStream matching(Predicate<Kind> wanted, long from, long to) {
        var match = new boolean[kinds.size()];
        var any = false;
        for (var k = 0; k < match.length; k++) {
            match[k] = wanted.test(kinds.get(k));
            any |= match[k];
        }
        var low = (int) (Math.max(from, first) - first);
        var high = (int) (Math.min(to, end()) - first);
        return !any || low >= high
                ? LongStream.empty()
                : LongStream.iterate(high - 1L, at -> at >= low, at -> at - 1)
                        .filter(at -> which[(int) at] != NONE && match[which[(int) at]])
                        .map(at -> first + at);
    }

    /** Adds how many of each kind stand between these indexes. @param sums by the kind itself, which blocks share */
    void count(long from, long to, IdentityHashMap<Kind, long[]> sums) {
        var counts = new long[kinds.size()];
        var high = (int) (Math.min(to, end()) - first);
        for (var at = (int) (Math.max(from, first) - first); at < high; at++) {
            if (which[at] != NONE) {
                counts[which[at]]++;
            }
        }
        for (var k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                sums.computeIfAbsent(kinds.get(k), unseen -> new long[1])[0] += counts[k];
            }
        }
    }

    /** What it takes of memory, about: kinds are shared between blocks. */
    int weight() {
        return 2 * which.length + 8 * kinds.size() + 64;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block(var from, var others, var each)
                && from == first
                && others.equals(kinds)
                && Arrays.equals(each, which);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return "Block[" + first + ", " + which.length + " entries]";
    }
}
