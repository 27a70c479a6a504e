package nl.sluis.gateway.report.region;

/** A count as it is told. */
sealed interface Cell {
    /** Below this a count may point at somebody. */
    int FEWEST = 10;

    /** As it is. */
    record Shown(long count) implements Cell {
        @Override
        public String toString() {
            return Long.toString(count);
        }
    }

    /** Fewer than {@link #FEWEST}, perhaps none. */
    record Few() implements Cell {
        @Override
        public String toString() {
            return "<" + FEWEST;
        }
    }

    /** At least {@link #FEWEST}, and not told: with it another cell could be computed. */
    record Hidden() implements Cell {
        @Override
        public String toString() {
            return "x";
        }
    }
}
