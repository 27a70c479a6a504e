package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this node that writes. A lost connection is a lost shard: it stops, claims anew, and finds out what
 * became of a commit whose answer was lost. Another owner of the shard ends it.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private enum State {
        WAITING_FOR_SHARD,
        WRITING,
        FENCED_OFF,
        STOPPED
    }

    private final Claims claims;
    private final Queue queue;
    private final BatchWriter batches;
    private final JournalMetrics metrics;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile State state = State.WAITING_FOR_SHARD;
    /** Of the writer's thread alone, once it runs. */
    private @Nullable Claim claim;

    private @Nullable Decisions unknown;

    Writer(Claims claims, Queue queue, BatchWriter batches, JournalMetrics metrics) {
        this.claims = claims;
        this.queue = queue;
        this.batches = batches;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("journal-writer").daemon(true).unstarted(this::run);
    }

    /** Claims the shard and begins. The first claim is made in the caller's thread, so that a start can fail. */
    void start(Claim first) {
        hold(first);
        thread.start();
    }

    /** Writes what waits, then gives the shard back. */
    void stop() {
        stop.countDown();
        queue.ring();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty while items can be written. */
    @Nullable
    JournalUnavailableException unavailable() {
        return switch (state) {
            case WRITING -> null;
            case WAITING_FOR_SHARD ->
                new JournalUnavailableException("the journal waits for its database", RETRY_AFTER);
            case FENCED_OFF -> new JournalUnavailableException("another node took the log of this one", RETRY_AFTER);
            case STOPPED -> new JournalUnavailableException("the journal has stopped", RETRY_AFTER);
        };
    }

    private void run() {
        try {
            while (state == State.WRITING || state == State.WAITING_FOR_SHARD) {
                if (claim == null) {
                    claimAnew();
                } else if (!serve(claim)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** False when there is nothing more to do. */
    private boolean serve(Claim held) throws InterruptedException {
        var stopping = stop.getCount() == 0;
        var batch = queue.take(stopping ? Duration.ZERO : HEARTBEAT);
        if (!batch.isEmpty()) {
            write(held, batch);
        } else if (stopping) {
            return false;
        } else if (!claims.alive(held)) {
            lose(held, "it does not answer");
        }
        return true;
    }

    private void write(Claim held, List<Waiting> batch) {
        switch (batches.write(held, batch)) {
            case BatchWriter.Done(var shard) -> claim = held.with(shard);
            case BatchWriter.ConnectionGone(var why) -> lose(held, why);
            case BatchWriter.CommitUnknown(var decisions) -> {
                unknown = decisions;
                lose(held, "the answer to a commit was lost");
            }
            case BatchWriter.FencedOff() -> {
                LOG.error(
                        "log shard {} was claimed by another node; this one writes no more",
                        held.shard().number());
                state = State.FENCED_OFF;
                metrics.claimed(false);
            }
        }
    }

    private void lose(Claim held, String why) {
        LOG.warn("the connection of log shard {} is given up: {}", held.shard().number(), why);
        state = State.WAITING_FOR_SHARD;
        metrics.claimed(false);
        claims.giveUp(held);
        claim = null;
    }

    private void claimAnew() throws InterruptedException {
        var pause = Duration.ofMillis(50);
        while (claim == null && stop.getCount() > 0) {
            queue.refuseAll(new JournalUnavailableException("the journal waits for its database", RETRY_AFTER));
            try {
                hold(claimAndAnswer());
            } catch (LogDamagedException e) {
                LOG.error("the journal stops: {}", e.getMessage());
                state = State.FENCED_OFF;
                return;
            } catch (SQLException | ShardTakenException e) {
                LOG.info("log shard is not ours yet: {}", Failures.nameOf(e));
                pause = pause.multipliedBy(2).compareTo(HEARTBEAT) < 0 ? pause.multipliedBy(2) : HEARTBEAT;
                if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
        if (claim == null) {
            state = State.STOPPED;
        }
    }

    private Claim claimAndAnswer() throws SQLException {
        var again = claims.again();
        try {
            if (unknown != null) {
                claims.answerUnknown(again, unknown);
                unknown = null;
            }
            return again;
        } catch (SQLException | RuntimeException e) {
            claims.giveUp(again);
            throw e;
        }
    }

    private void hold(Claim held) {
        claim = held;
        state = State.WRITING;
        metrics.claimed(true);
    }

    private void end() {
        if (state != State.FENCED_OFF) {
            state = State.STOPPED;
        }
        metrics.claimed(false);
        queue.refuseAll(new JournalUnavailableException("the journal has stopped", RETRY_AFTER));
        if (claim != null) {
            claims.giveUp(claim);
        }
    }
}
