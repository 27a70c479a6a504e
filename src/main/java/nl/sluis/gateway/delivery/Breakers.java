package nl.sluis.gateway.delivery;

import static io.github.resilience4j.core.IntervalFunction.ofExponentialRandomBackoff;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.gateway.message.Oin;

/** One {@link Breaker} a receiver, as this node sees it; nodes find out for themselves. */
final class Breakers {
    private static final double DOUBLE = 2;
    /** Nodes, and receivers on one machine, do not come back at once. */
    private static final double SPREAD = 0.5;

    private final CircuitBreakerConfig config;
    private final int probes;
    private final DeliveryMetrics metrics;
    private final Map<Oin, Breaker> breakers = new ConcurrentHashMap<>();

    Breakers(BreakerSettings settings, DeliveryMetrics metrics) {
        this.probes = settings.probes();
        this.metrics = metrics;
        this.config = CircuitBreakerConfig.custom()
                .slidingWindow(settings.window(), settings.atLeast(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.percent())
                .waitIntervalFunctionInOpenState(
                        ofExponentialRandomBackoff(settings.pause(), DOUBLE, SPREAD, settings.longestPause()))
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .clock(new SteadyClock())
                .build();
    }

    Breaker of(Oin receiver) {
        return breakers.computeIfAbsent(receiver, this::make);
    }

    private Breaker make(Oin receiver) {
        var breaker = new Breaker(CircuitBreaker.of(receiver.value(), config), probes);
        metrics.watch(receiver, breaker);
        return breaker;
    }
}
