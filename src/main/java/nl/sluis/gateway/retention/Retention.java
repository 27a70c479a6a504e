package nl.sluis.gateway.retention;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks for what has ended, and goes on with each kind until there is no more of it: nothing is put off for being much. What
 * cannot be done now is tried again, and is behind until then.
 */
final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private final List<Ending> endings;
    private final Alone alone;
    private final AgreedTime time;
    private final Progress progress;
    private final Duration every;
    private final CountDownLatch closed = new CountDownLatch(1);

    Retention(List<Ending> endings, Alone alone, AgreedTime time, Progress progress, Duration every) {
        this.endings = List.copyOf(endings);
        this.alone = alone;
        this.time = time;
        this.progress = progress;
        this.every = every;
    }

    void start() {
        var unused = Thread.ofPlatform().daemon().name("retention").start(this::watch);
    }

    private void watch() {
        while (!isClosed()) {
            try {
                turn();
            } catch (RuntimeException e) {
                LOG.warn("what has ended is looked for later ({})", e.getClass().getSimpleName());
            }
        }
    }

    /** Everything that is due now. */
    void turn() {
        var now = time.now();
        if (now.isEmpty()) {
            LOG.error("this node and PostgreSQL do not agree about the time: nothing is removed");
            return;
        }
        endings.forEach(ending -> end(ending, now.get()));
    }

    private void end(Ending ending, Now now) {
        apart(ending, () -> {
            if (alone.at(ending, () -> ending.announce(now)).orElse(false)) {
                removeAll(ending, now);
            }
        });
        apart(ending, () -> alone.at(ending, () -> ending.dueSince(now))
                .ifPresent(since -> progress.behind(ending, since, now)));
    }

    /** What fails here is tried again in the next turn, and keeps no other ending from its own. */
    private static void apart(Ending ending, Runnable work) {
        try {
            work.run();
        } catch (JournalUnavailableException e) {
            LOG.warn("{} are removed later: {}", ending.what(), e.getMessage());
        } catch (DataAccessException e) { // a lock that was not had in time, a body that is still there
            LOG.warn("{} are removed later: {}", ending.what(), cause(e));
        } catch (RuntimeException e) {
            LOG.error("{} are removed later: {}", ending.what(), e.getClass().getName());
        }
    }

    private static String cause(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof java.sql.SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : failure.getClass().getSimpleName();
    }

    private void removeAll(Ending ending, Now now) {
        var more = true;
        while (more && closed.getCount() > 0) {
            var some = alone.at(ending, () -> ending.some(now));
            some.ifPresent(removed -> progress.removed(ending, removed.rows()));
            more = some.filter(Ending.Removed::more).isPresent();
        }
    }

    private boolean isClosed() {
        try {
            return closed.await(every.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
