package nl.sluis.gateway.audit.tree;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.Checkpoints;
import nl.sluis.gateway.journal.Sealing;
import nl.sluis.gateway.keys.Signers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this node that seals its log: every second, if anything was written.
 *
 * <p>A log that another node took is sealed no more by this one, and written no more either.
 */
final class Tree implements Sealing, Checkpoints, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tree.class);
    /** So that a checkpoint, stored, is no more than a second behind. */
    private static final Duration EVERY = Duration.ofMillis(800);

    private final DataSource database;
    private final Signers signers;
    private final HighWater highWater;
    private final MeterRegistry metrics;
    private final ReentrantLock sealing = new ReentrantLock();
    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-tree").factory());
    private volatile @Nullable Growing current;

    Tree(DataSource database, Signers signers, HighWater highWater, MeterRegistry metrics) {
        this.database = database;
        this.signers = signers;
        this.highWater = highWater;
        this.metrics = metrics;
        var _gauge = Gauge.builder("sluis.log.unsealed.seconds", this, Tree::lag)
                .description("How long the oldest entry waits for a checkpoint that covers it")
                .register(metrics);
        sealingStopped().increment(0);
    }

    void start() {
        var every = EVERY.toMillis();
        var unused = seconds.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public Commits begin(ClaimedLog log) throws SQLException {
        sealing.lock();
        try {
            current = null;
            var signer = new CheckpointSigner(log.origin(), signers.log(log.shard()));
            var standing = new StartCheck(database, highWater).of(log, signer);
            var growing = new Growing(log, signer, highWater, new TileStore(database, log), standing);
            current = growing;
            return growing::committed;
        } finally {
            sealing.unlock();
        }
    }

    @Override
    public Optional<String> newest() {
        var growing = current;
        return growing == null || growing.published().isEmpty() ? Optional.empty() : Optional.of(growing.published());
    }

    /** Seals now. What fails for the moment is tried again; who lost the log stops. */
    void seal() throws IOException, SQLException {
        sealing.lock();
        try {
            var growing = current;
            if (growing != null) {
                growing.seal();
            }
        } catch (FencedOffException | IllegalStateException e) {
            stop();
            throw e;
        } finally {
            sealing.unlock();
        }
    }

    /** Nothing is sealed any more, and the journal hears it with its next commit and stops too. */
    private void stop() {
        var growing = current;
        if (growing != null) {
            growing.stop();
            current = null;
            sealingStopped().increment();
        }
    }

    private Counter sealingStopped() {
        return Counter.builder("sluis.log.sealing.stopped")
                .description("How often this node stopped sealing its log for ever")
                .register(metrics);
    }

    /** No number while this node has no log: an old one would calm. */
    private double lag() {
        var growing = current;
        return growing == null ? Double.NaN : growing.lag().toMillis() / 1000.0;
    }

    private void tick() {
        try {
            seal();
        } catch (FencedOffException | IllegalStateException e) {
            LOG.error("{}", e.getMessage());
        } catch (SQLException e) {
            LOG.warn("the log is sealed later: SQLSTATE {}", e.getSQLState());
        } catch (IOException | RuntimeException e) {
            LOG.warn("the log is sealed later: {}", e.getClass().getSimpleName());
        }
    }

    /** After the journal has stopped: its last entry is sealed too. */
    @Override
    public void close() {
        seconds.shutdown();
        tick();
    }
}
