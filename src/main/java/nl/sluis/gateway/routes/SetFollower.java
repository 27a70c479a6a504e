package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Looks whether another node of this store works with another set. What a person made active there is taken over here, when
 * this node has its files; else the health of this node says {@code ANDERE_SET} and the gauge {@code sluis.set.apart} is 1. It
 * goes on meanwhile: each decision is made under one version, and its entry says which.
 */
final class SetFollower implements SmartLifecycle, HealthIndicator {
    static final String APART = "ANDERE_SET";
    private static final Logger LOG = LoggerFactory.getLogger(SetFollower.class);
    private final SetReturn sets;
    private final Duration every;
    private volatile boolean running;
    private volatile Following last = new Following.InStep();

    SetFollower(SetReturn sets, Duration every, MeterRegistry metrics) {
        this.sets = sets;
        this.every = every;
        var _gauge = Gauge.builder("sluis.set.apart", this, one -> one.last instanceof Following.Apart ? 1 : 0)
                .description("1 while this node works with another set than the one that is active on the store")
                .register(metrics);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("set-follower").daemon(true).start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            // what could not be followed costs a compilation each time
            LockSupport.parkNanos(this, every.toNanos() * (last instanceof Following.Apart ? 12 : 1));
            if (running) {
                look();
            }
        }
    }

    private void look() {
        var before = last;
        last = followed();
        if (!last.equals(before)) {
            tell(last);
        }
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
