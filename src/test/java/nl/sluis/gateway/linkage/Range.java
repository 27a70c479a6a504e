package nl.sluis.gateway.linkage;

/** What of a fact can be told from what was seen: it lies between these, both included. */
record Range(long low, long high) {
    static Range exactly(long value) {
        return new Range(value, value);
    }

    boolean isExact() {
        return low == high;
    }

    boolean fits(Range other) {
        return low <= other.high && other.low <= high;
    }

    /** What both tell together; of two that do not fit, this. */
    Range and(Range other) {
        return fits(other) ? new Range(Math.max(low, other.low), Math.min(high, other.high)) : this;
    }
}
