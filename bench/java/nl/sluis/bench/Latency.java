package nl.sluis.bench;

import org.HdrHistogram.Histogram;

/** Of the answers that were as they should be, in microseconds. */
record Latency(long p50, long p90, long p99, long p999, long max, long count) {
    static Latency of(Histogram histogram) {
        return new Latency(
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getMaxValue(),
                histogram.getTotalCount());
    }
}
