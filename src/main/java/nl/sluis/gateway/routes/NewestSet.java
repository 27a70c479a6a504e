package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.sluis.gateway.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether another node made another set active than the one that is in force here: looked up now and then in the store that
 * they share, and told. Nothing is activated by it.
 */
final class NewestSet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewestSet.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private final SetInForce inForce;
    private final Supplier<Optional<String>> store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("newest-set").factory());
    /** Empty while it could not be asked. */
    private volatile Optional<String> newest = Optional.empty();

    /** @param store the version that was made active last */
    NewestSet(SetInForce inForce, Supplier<Optional<String>> store, MeterRegistry metrics) {
        this.inForce = inForce;
        this.store = store;
        var _gauge = Gauge.builder("sluis.set.behind", this, NewestSet::behind)
                .description("1 when another set was made active than the one in force on this node")
                .register(metrics);
    }

    void start() {
        var every = EVERY.toMillis();
        var unused = thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            newest = store.get();
        } catch (JournalUnavailableException e) {
            newest = Optional.empty();
            LOG.warn("{}", e.getMessage());
        }
    }

    /** The version that was made active elsewhere; empty when it is the one in force here, or cannot be told. */
    Optional<String> elsewhere() {
        var here = inForce.current().map(SetHealth::versionOf);
        return newest.filter(version -> here.isPresent() && !here.get().equals(version));
    }

    private double behind() {
        return newest.isEmpty() ? Double.NaN : elsewhere().map(other -> 1.0).orElse(0.0);
    }

    @Override
    public void close() {
        var unused = thread.shutdownNow();
    }
}
