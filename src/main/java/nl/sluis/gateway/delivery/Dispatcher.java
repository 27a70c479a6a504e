package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a lane for every receiver for whom something waits. It starts after the routes and stops before them: then nothing
 * more is claimed, what is on its way is finished, and what was not tried is given back.
 */
final class Dispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private final LaneParts parts;
    private final DeliveryMetrics metrics;
    private final Caretaker caretaker;
    private final ConcurrentHashMap<Oin, Running> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile @Nullable Thread watch;

    Dispatcher(LaneParts parts, DeliveryMetrics metrics) {
        this.parts = parts;
        this.metrics = metrics;
        this.caretaker = new Caretaker(parts, metrics);
    }

    private record Running(Lane lane, Thread thread) {}

    /** Something was accepted for this receiver. Cheap; may be called for every message. */
    void wake(Oin receiver) {
        if (!running || parts.inboxes().rings(receiver)) {
            return;
        }
        var lane = lanes.computeIfAbsent(receiver, this::open).lane();
        lane.wake();
        if (!running) {
            lane.close();
        }
    }

    /** Something may wait, for whomever. */
    void wake() {
        LockSupport.unpark(watch);
    }

    @Override
    public void start() {
        running = true;
        watch = Thread.ofVirtual().name("delivery-watch").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        parts.inboxes().waiters().close();
        try {
            join(watch);
            lanes.values().forEach(one -> one.lane().close());
            for (var one : List.copyOf(lanes.values())) {
                join(one.thread());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After Camel's own phase, so that routes are there before the first attempt and until the last. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 50;
    }

    private Running open(Oin receiver) {
        var lane = new Lane(receiver, parts, threads);
        return new Running(lane, Thread.ofVirtual().name("delivery-" + receiver).start(lane));
    }

    private void watch() {
        while (running) {
            LockSupport.parkNanos(look().toNanos());
        }
    }

    /** Wakes the lane of everybody for whom something waits. @return when to look again */
    private Duration look() {
        try {
            var waiting = parts.outbox().overview().waiting();
            waiting.forEach(one -> wake(one.receiver()));
            metrics.waiting(waiting);
            caretaker.look(threads);
            return parts.settings().poll();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Delivery cannot look for work: {}", e.getClass().getSimpleName());
            return TROUBLE;
        }
    }

    private static void join(@Nullable Thread thread) throws InterruptedException {
        if (thread != null) {
            LockSupport.unpark(thread);
            thread.join();
        }
    }
}
