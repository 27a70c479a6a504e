package nl.sluis.gateway.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How far each kind is, for whoever looks: as a metric and as an answer. */
final class Progress {
    private final MeterRegistry metrics;
    private final Map<String, AtomicReference<Double>> behind = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> removed = new ConcurrentHashMap<>();

    Progress(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** There is a number of it from the start, though not yet known: what is not there cannot raise an alarm. */
    void begin(Ending ending) {
        unknown(ending);
        failures(ending).increment(0);
        rows(ending).increment(0);
    }

    void removed(Ending ending, long rows) {
        rows(ending).increment(rows);
        var unused = removed.computeIfAbsent(ending.what(), absent -> new AtomicLong())
                .addAndGet(rows);
    }

    /** @param since empty when nothing is */
    void behind(Ending ending, Optional<Instant> since, Now now) {
        lag(ending)
                .set(since.map(due ->
                                (double) Duration.between(due, now.instant()).toSeconds())
                        .orElse(0.0));
    }

    /** How far behind it is could not be found out: no number is shown, rather than the last one. */
    void unknown(Ending ending) {
        lag(ending).set(Double.NaN);
    }

    /** It was looked for, or removed, in vain: once a turn and kind. */
    void failed(Ending ending) {
        failures(ending).increment();
    }

    private Counter rows(Ending ending) {
        return metrics.counter("sluis.retention.removed", "what", ending.what());
    }

    private Counter failures(Ending ending) {
        return metrics.counter("sluis.retention.failures", "what", ending.what());
    }

    private AtomicReference<Double> lag(Ending ending) {
        return behind.computeIfAbsent(ending.what(), this::gauge);
    }

    private AtomicReference<Double> gauge(String what) {
        var seconds = new AtomicReference<>(Double.NaN);
        Gauge.builder("sluis.retention.behind", seconds, AtomicReference::get)
                .description("since how long the oldest of what is still there should be gone")
                .baseUnit("seconds")
                .tag("what", what)
                .strongReference(true)
                .register(metrics);
        return seconds;
    }

    long removed(Ending ending) {
        return Optional.ofNullable(removed.get(ending.what()))
                .map(AtomicLong::get)
                .orElse(0L);
    }
}
