package nl.sluis.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of 64-bit keys that many threads add to: eight bytes a key, so that counting does not weigh on the measurement. */
final class SeenKeys {
    private static final int STRIPES = 64;
    private final Stripe[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Stripe()).toArray(Stripe[]::new);

    /** Whether this key is new. A key is never 0. */
    boolean add(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return stripes[(int) (mixed >>> 58)].add(key, mixed);
    }

    private static final class Stripe {
        private long[] slots = new long[1024];
        private int size;

        synchronized boolean add(long key, long mixed) {
            if (size * 2 > slots.length) {
                grow();
            }
            int at = place(slots, key, mixed);
            if (slots[at] == key) {
                return false;
            }
            slots[at] = key;
            size++;
            return true;
        }

        private void grow() {
            long[] larger = new long[slots.length * 2];
            Arrays.stream(slots)
                    .filter(key -> key != 0)
                    .forEach(key -> larger[place(larger, key, key * 0x9E3779B97F4A7C15L)] = key);
            slots = larger;
        }

        /** The slot that holds this key, or the free one where it belongs. */
        private static int place(long[] slots, long key, long mixed) {
            int at = (int) (mixed >>> 20) & (slots.length - 1);
            while (slots[at] != 0 && slots[at] != key) {
                at = (at + 1) & (slots.length - 1);
            }
            return at;
        }
    }
}
