package nl.sluis.gateway.disclosure;

import java.util.List;

/** The bucket that a number falls in: {@code <8}, {@code 8-15}, {@code 32+}. */
final class Buckets {
    private Buckets() {}

    /** @param bounds where each bucket but the first begins, rising */
    static String of(long number, List<Long> bounds) {
        if (number < bounds.getFirst()) {
            return "<" + bounds.getFirst();
        }
        for (var i = 1; i < bounds.size(); i++) {
            if (number < bounds.get(i)) {
                var last = bounds.get(i) - 1;
                return bounds.get(i - 1) == last ? String.valueOf(last) : bounds.get(i - 1) + "-" + last;
            }
        }
        return bounds.getLast() + "+";
    }
}
