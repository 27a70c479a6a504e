package nl.sluis.gateway.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far each kind is, for whoever looks: as a metric and as an answer. */
final class Progress {
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> behind = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> removed = new ConcurrentHashMap<>();

    Progress(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void removed(Ending ending, long rows) {
        metrics.counter("sluis.retention.removed", "what", ending.what()).increment(rows);
        var unused = removed.computeIfAbsent(ending.what(), absent -> new AtomicLong())
                .addAndGet(rows);
    }

    /** @param since empty when nothing is */
    void behind(Ending ending, Optional<Instant> since, Now now) {
        behind.computeIfAbsent(ending.what(), this::gauge)
                .set(since.map(due -> Duration.between(due, now.instant()).toSeconds())
                        .orElse(0L));
    }

    private AtomicLong gauge(String what) {
        var seconds = new AtomicLong();
        Gauge.builder("sluis.retention.behind", seconds, AtomicLong::get)
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
