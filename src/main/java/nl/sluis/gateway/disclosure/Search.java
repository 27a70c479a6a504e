package nl.sluis.gateway.disclosure;

import java.util.List;

/**
 * Looks for many values at once in one pass. Four bytes at a time are looked up in a filter of all that is wanted; only
 * where that says "perhaps" the bytes are compared. A value of which a part of ten bytes counts has an entry at each
 * seventh byte, so that every such part holds one.
 */
final class Search {
    private static final int GRAM = 4;
    private static final int STRIDE = 7;
    private static final int FILTER_BITS = 13;
    private static final int BUCKET_BITS = 7;
    /** Makes capitals small, and a few other bytes equal: enough for a filter. */
    private static final int ANY_CASE = 0x20202020;

    /** What to do with something that was found. */
    interface Found {
        void at(Wanted wanted, View view, int from, int to);
    }

    private final long[] filter = new long[1 << FILTER_BITS - 6];
    /** The number of the first entry of a bucket, 0 for none. */
    private final int[] buckets = new int[1 << BUCKET_BITS];

    /** Of each entry, from 1 on: four bytes of a wanted value, which and where, and the next entry of the bucket. */
    private final int[] grams;

    private final Wanted[] values;
    private final int[] offsets;
    private final int[] next;
    private final boolean holdsZeros;
    private int count;

    Search(List<Wanted> all) {
        var most = 1;
        var zeros = false;
        for (var wanted : all) {
            most += entriesOf(wanted);
            zeros |= wanted.holdsZeros();
        }
        grams = new int[most];
        values = new Wanted[most];
        offsets = new int[most];
        next = new int[most];
        holdsZeros = zeros;
        for (var wanted : all) {
            for (var offset = 0; offset <= lastOffset(wanted); offset += STRIDE) {
                add(wanted, offset);
            }
        }
    }

    private static int entriesOf(Wanted wanted) {
        return lastOffset(wanted) / STRIDE + 1;
    }

    private static int lastOffset(Wanted wanted) {
        return wanted.isWhole() ? 0 : wanted.bytes().length - GRAM;
    }

    void in(View view, Found found) {
        var bytes = view.bytes();
        var gram = 0;
        for (var at = 0; at < view.length(); at++) {
            if (isBlank(bytes[at])) {
                continue;
            }
            gram = gram >>> 8 | bytes[at] << 24;
            var hash = hash(gram | ANY_CASE);
            if ((filter[hash >>> 6] & 1L << hash) != 0 && at >= GRAM - 1) {
                compare(view, at - GRAM + 1, gram | ANY_CASE, buckets[hash & buckets.length - 1], found);
            }
        }
    }

    /** Whether this was blanked, and nothing that is wanted has such a byte. */
    boolean isBlank(int value) {
        return value == 0 && !holdsZeros;
    }

    /** Whether four bytes, the first of them in the lowest bits, begin anything that is wanted; sometimes a mere perhaps. */
    boolean hasGram(int bytes) {
        var gram = bytes | ANY_CASE;
        var hash = hash(gram);
        if ((filter[hash >>> 6] & 1L << hash) == 0) {
            return false;
        }
        var i = buckets[hash & buckets.length - 1];
        while (i != 0 && grams[i] != gram) {
            i = next[i];
        }
        return i != 0;
    }

    private void add(Wanted wanted, int offset) {
        var gram = 0;
        for (var i = 0; i < GRAM; i++) {
            gram = gram >>> 8 | wanted.bytes()[offset + i] << 24;
        }
        gram |= ANY_CASE;
        var hash = hash(gram);
        filter[hash >>> 6] |= 1L << hash;
        var bucket = hash & buckets.length - 1;
        grams[++count] = gram;
        values[count] = wanted;
        offsets[count] = offset;
        next[count] = buckets[bucket];
        buckets[bucket] = count;
    }

    private void compare(View view, int at, int gram, int first, Found found) {
        for (var i = first; i != 0; i = next[i]) {
            if (grams[i] == gram) {
                compare(view, at, values[i], offsets[i], found);
            }
        }
    }

    private static void compare(View view, int at, Wanted wanted, int offset, Found found) {
        var before = same(view, at - 1, wanted.bytes(), offset - 1, -1);
        var after = same(view, at, wanted.bytes(), offset, 1);
        if (before + after >= wanted.need() && wanted.countsIn(view, at - before, at + after)) {
            found.at(wanted, view, at - before, at + after);
        }
    }

    /** How many bytes are the same from here on, in this direction. */
    private static int same(View view, int at, byte[] bytes, int offset, int step) {
        var same = 0;
        while (offset >= 0
                && offset < bytes.length
                && at >= 0
                && at < view.length()
                && Fold.lower(view.at(at)) == (bytes[offset] & 0xFF)) {
            same++;
            at += step;
            offset += step;
        }
        return same;
    }

    private static int hash(int gram) {
        return gram * 0x9E3779B1 >>> 32 - FILTER_BITS;
    }
}
