package nl.sluis.gateway.linkage;

import java.util.Arrays;

/** How many share what was seen of each client: the smallest, and so on. */
record Sizes(long least, long fifth, long median, double below10) {
    static Sizes of(long[] sizes) {
        var sorted = sizes.clone();
        Arrays.sort(sorted);
        return new Sizes(
                sorted[0],
                sorted[sorted.length / 20],
                sorted[sorted.length / 2],
                (double) Arrays.stream(sorted).filter(size -> size < 10).count() / sorted.length);
    }
}
