package nl.sluis.gateway.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.Oin;

/**
 * What became of attempts, how long the oldest has waited, and which receivers are left alone. Labels name receivers, which are
 * organisations; none names a person.
 */
final class DeliveryMetrics {
    private static final String RECEIVER = "ontvanger";
    private final MeterRegistry registry;
    private final Map<DeliveryStatus, Counter> settled = new EnumMap<>(DeliveryStatus.class);
    private final Counter lost;
    private final Counter jumps;
    private final MultiGauge waiting;
    private final MultiGauge parked;
    private final MultiGauge parkedAges;
    private final AtomicLong oldestMillis = new AtomicLong();

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var status : DeliveryStatus.values()) {
            settled.put(status, counter(registry, status.code()));
        }
        lost = counter(registry, "lease-verloren");
        jumps = Counter.builder("sluis.delivery.clock.jumps")
                .description("How often PostgreSQL's clock was seen to be set")
                .register(registry);
        waiting = gauge("sluis.delivery.waiting.oldest.seconds", "How long the oldest has waited that is not parked");
        parked = gauge("sluis.delivery.parked", "How many wait for a person");
        parkedAges = gauge("sluis.delivery.parked.oldest.seconds", "How long the oldest has waited for a person");
        var _gauge = Gauge.builder("sluis.delivery.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0)
                .description("How long the oldest message has waited that is not parked")
                .register(registry);
    }

    void settled(DeliveryStatus status) {
        Objects.requireNonNull(settled.get(status)).increment();
    }

    void lost() {
        lost.increment();
    }

    void clockJumped() {
        jumps.increment();
    }

    void waiting(List<Overview.Waiting> lanes) {
        oldestMillis.set(
                lanes.stream().mapToLong(one -> one.waits().toMillis()).max().orElse(0));
        var rows = lanes.stream()
                .map(one -> row(one.receiver(), seconds(one.waits())))
                .toList();
        waiting.register(rows, true);
    }

    void parked(List<Overview.Parked> lines) {
        parked.register(
                lines.stream().map(one -> row(one.receiver(), one.count())).toList(), true);
        parkedAges.register(
                lines.stream()
                        .map(one -> row(one.receiver(), seconds(one.waits())))
                        .toList(),
                true);
    }

    /** 0 while all is well, 1 while some are tried, 2 while it is left alone. */
    void watch(Oin receiver, Breaker breaker) {
        var _gauge = Gauge.builder("sluis.delivery.breaker", breaker, Breaker::level)
                .description("Whether this receiver is left alone: 0 no, 1 some are tried, 2 yes")
                .tag(RECEIVER, receiver.value())
                .register(registry);
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private static MultiGauge.Row<Number> row(Oin receiver, double value) {
        return MultiGauge.Row.of(Tags.of(RECEIVER, receiver.value()), value);
    }

    private static double seconds(Duration waits) {
        return waits.toMillis() / 1000.0;
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sluis.delivery.attempts")
                .description("Attempts to deliver, by the status in which they left the message")
                .tag("uitkomst", outcome)
                .register(registry);
    }
}
