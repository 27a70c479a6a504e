package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Looks whether another node of this store works with another set. What a person made active there is taken over here, when
 * this node has its files; else the health of this node says {@code ANDERE_SET} and the gauge {@code sluis.set.apart} is 1. It
 * goes on meanwhile: each decision is made under one version, and its entry says which.
 */
final class SetFollower implements HealthIndicator {
    static final String APART = "ANDERE_SET";
    private static final Logger LOG = LoggerFactory.getLogger(SetFollower.class);
    private static final int APART_RARER = 12;
    private final SetReturn sets;
    private final Duration every;
    private volatile Following last = new Following.InStep();

    SetFollower(SetReturn sets, Duration every, MeterRegistry metrics) {
        this.sets = sets;
        this.every = every;
        var _gauge = Gauge.builder("sluis.set.apart", this, one -> one.last instanceof Following.Apart ? 1 : 0)
                .description("1 while this node works with another set than the one that is active on the store")
                .register(metrics);
    }

    /** @return when to look again: what could not be followed costs a compilation each time */
    Duration look() {
        var before = last;
        last = followed();
        if (!last.equals(before)) {
            tell(last);
        }
        return last instanceof Following.Apart ? every.multipliedBy(APART_RARER) : every;
    }

    /** What is thrown here is told as such: nothing is known then, the last that was known least of all. */
    private Following followed() {
        try {
            return sets.follow();
        } catch (RuntimeException unavailable) {
            return new Following.Unknown(unavailable.getClass().getSimpleName());
        }
    }

    private static void tell(Following now) {
        switch (now) {
            case Following.InStep() -> LOG.info("this node works with the active set");
            case Following.Followed(var version) ->
                LOG.info("took over set {}, which is active on another node", version);
            case Following.Apart(var active, var own, var why) ->
                LOG.warn("ALARM: set {} is active on another node and this one works with {}: {}", active, own, why);
            case Following.Unknown(var why) -> LOG.warn("which set is active cannot be found out: {}", why);
        }
    }

    @Override
    public Health health() {
        return switch (last) {
            case Following.InStep() -> Health.up().build();
            case Following.Followed(var version) ->
                Health.up().withDetail("setVersion", version).build();
            case Following.Apart(var active, var own, var why) ->
                Health.status(APART)
                        .withDetail("setVersion", own)
                        .withDetail("active", active)
                        .withDetail("why", why)
                        .build();
            case Following.Unknown(var why) ->
                Health.unknown().withDetail("why", why).build();
        };
    }
}
