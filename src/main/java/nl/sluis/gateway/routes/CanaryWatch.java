package nl.sluis.gateway.routes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends canaries every so often and looks what becomes of each, as its sender could. One thread, beside all messages. */
final class CanaryWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CanaryWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private final Canaries canaries;
    private final Arrivals arrivals;
    private final CanaryMetrics metrics;
    private final CanarySettings settings;
    private final Queue<Underway> underway = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("canaries").factory());
    private volatile boolean running;

    private record Underway(Canaries.Sent sent, long since) {}

    /** How a message fares that this party sent. */
    @FunctionalInterface
    interface Arrivals {
        DeliveryStatus of(Oin sender, EntryId message);
    }

    CanaryWatch(Canaries canaries, Arrivals arrivals, CanaryMetrics metrics, CanarySettings settings) {
        this.canaries = canaries;
        this.arrivals = arrivals;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        every(settings.every(), this::send);
        every(LOOK_EVERY, this::look);
    }

    private void every(Duration pause, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "the watch over canaries goes on after {}",
                                e.getClass().getSimpleName());
                    }
                },
                LOOK_EVERY.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void send() {
        canaries.send(sent -> underway.add(new Underway(sent, System.nanoTime())));
    }

    private void look() {
        underway.removeIf(this::isDecided);
    }

    private boolean isDecided(Underway one) {
        var name = one.sent().name();
        return switch (arrivals.of(one.sent().sender(), one.sent().id())) {
            case DELIVERED -> {
                metrics.arrived(name);
                yield true;
            }
            case ACCEPTED, WAITING -> isTooLate(one) && failed(name);
            case STOPPED, PARKED, EXPIRED, DISCARDED -> failed(name);
        };
    }

    private boolean isTooLate(Underway one) {
        return System.nanoTime() - one.since() > settings.patience().toNanos();
    }

    private boolean failed(String name) {
        LOG.warn("canary {} did not reach its receiver", name);
        metrics.failed(name, "niet-afgeleverd");
        return true;
    }

    /** Sends no more before what it needs goes. */
    @Override
    public void stop() {
        running = false;
        var unused = thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
