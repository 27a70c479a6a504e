package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** When each canary last arrived, and how often one did not. A label names a route. */
final class CanaryMetrics {
    static final List<String> FAILURES = List.of("afzender-onbekend", "niet-aangenomen", "niet-afgeleverd");
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

    CanaryMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Says how many flows no canary looks at. */
    void watch(Canaries canaries) {
        var _gauge = Gauge.builder("sluis.canary.routes.without", canaries, Canaries::routesWithout)
                .description("Routes in force that no canary takes")
                .register(registry);
    }

    /** There are numbers of it from the first time on: one that never arrived counts from when it was first sent. */
    void know(String canary) {
        var unused = last.computeIfAbsent(canary, this::gauge);
    }

    void arrived(String canary) {
        last.computeIfAbsent(canary, this::gauge).set(now());
    }

    /** @param why one of {@link #FAILURES} */
    void failed(String canary, String why) {
        counter(canary, why).increment();
    }

    private AtomicLong gauge(String canary) {
        FAILURES.forEach(why -> counter(canary, why).increment(0));
        var seconds = new AtomicLong(now());
        var _gauge = Gauge.builder("sluis.canary.last.success.timestamp", seconds, AtomicLong::get)
                .description("When this canary last reached its receiver, in seconds since 1970")
                .baseUnit("seconds")
                .tag("route", canary)
                .strongReference(true)
                .register(registry);
        return seconds;
    }

    private Counter counter(String canary, String why) {
        return Counter.builder("sluis.canary.failed")
                .description("Canaries that did not reach their receiver, by how far they came")
                .tag("route", canary)
                .tag("waarom", why)
                .register(registry);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
