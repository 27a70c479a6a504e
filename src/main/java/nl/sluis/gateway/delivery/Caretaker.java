package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done for all receivers together, now and then: what has waited too long ends, also where nobody would claim it (a
 * parked message, and what stands behind it); a clock that was set is seen and told; ages are measured. Used by one thread.
 */
final class Caretaker {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(20);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 256;
    private final LaneParts parts;
    private final DeliveryMetrics metrics;
    private final ClockWatch clock;
    private long next = System.nanoTime();
    private long nextSweep = System.nanoTime();
    private long nextCount = System.nanoTime();

    Caretaker(LaneParts parts, DeliveryMetrics metrics) {
        this.parts = parts;
        this.metrics = metrics;
        this.clock = new ClockWatch(parts.outbox().overview()::clock);
    }

    /** Does what is due. */
    void look(ExecutorService threads) throws SQLException {
        var now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + EVERY.toNanos();
        var jump = clock.look();
        if (jump.isPresent()) {
            heed(jump.get());
        }
        if (now - nextSweep >= 0 || jump.isPresent()) {
            nextSweep = now + SWEEP_EVERY.toNanos();
            sweep(threads);
        }
        if (now - nextCount >= 0) {
            nextCount = now + COUNT_EVERY.toNanos();
            metrics.parked(parts.outbox().overview().parked());
        }
    }

    /** What was put off, or lent, until a time that lies far ahead now, would wait for as long as the clock went back. */
    private void heed(Jump jump) throws SQLException {
        LOG.error("ALARM: PostgreSQL's clock was set by {} s", jump.by().toSeconds());
        metrics.clockJumped();
        if (jump.isBack()) {
            parts.outbox().pullBack(parts.settings().longestDelay());
        }
        parts.settlements().clockJumped(jump);
    }

    private void sweep(ExecutorService threads) throws SQLException {
        for (var rows = parts.outbox().claimExpired(AT_ONCE); !rows.isEmpty(); ) {
            expire(rows, threads);
            rows = rows.size() < AT_ONCE ? List.of() : parts.outbox().claimExpired(AT_ONCE);
        }
    }

    /** Together, so that the journal writes them together. */
    private void expire(List<Claimed> rows, ExecutorService threads) {
        var ended = rows.stream()
                .map(row -> threads.submit(() -> parts.settlements().settle(row, new Fate.Expired())))
                .toList();
        for (var one : ended) {
            try {
                var unused = one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                LOG.warn("a message that waited too long is not ended yet", e);
            }
        }
    }
}
