package nl.sluis.gateway.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.sluis.gateway.message.DeliveryStatus;

/** Counts of what became of attempts, and the age of what has waited longest. No label names a party or a person. */
final class DeliveryMetrics {
    private final Map<DeliveryStatus, Counter> settled = new EnumMap<>(DeliveryStatus.class);
    private final Counter lost;
    private final AtomicLong oldestMillis = new AtomicLong();

    DeliveryMetrics(MeterRegistry registry) {
        for (var status : DeliveryStatus.values()) {
            settled.put(status, counter(registry, status.code()));
        }
        lost = counter(registry, "lease-verloren");
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

    void oldest(Duration waits) {
        oldestMillis.set(waits.toMillis());
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sluis.delivery.attempts")
                .description("Attempts to deliver, by the status in which they left the message")
                .tag("uitkomst", outcome)
                .register(registry);
    }
}
