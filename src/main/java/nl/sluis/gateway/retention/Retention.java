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
        endings.forEach(progress::begin);
    }

    void start() {
        var unused = Thread.ofPlatform().daemon().name("retention").start(this::watch);
    }

    private void watch() {
        while (!isClosed()) {
            turn();
        }
    }

    /** Everything that is due now. */
    void turn() {
        switch (agreed()) {
            case Agreed.On(var now) -> endings.forEach(ending -> end(ending, now));
            case Agreed.NotNow(var why) -> {
                LOG.error("nothing is removed: {}", why);
                endings.forEach(this::fail);
            }
        }
    }

    private Agreed agreed() {
        try {
            return time.now()
                    .<Agreed>map(Agreed.On::new)
                    .orElseGet(() -> new Agreed.NotNow("this node and PostgreSQL do not agree about the time"));
        } catch (DataAccessException e) {
            return new Agreed.NotNow("PostgreSQL does not say the time, " + cause(e));
        }
    }

    private sealed interface Agreed {
        record On(Now now) implements Agreed {}

        record NotNow(String why) implements Agreed {}
    }

    private void end(Ending ending, Now now) {
        apart(ending, () -> {
            if (alone.at(ending, () -> ending.announce(now)).orElse(false)) {
                removeAll(ending, now);
            }
        });
        apart(ending, () -> progress.behind(ending, alone.beside(() -> ending.dueSince(now)), now));
    }

    /** What fails here is tried again in the next turn, and keeps no other ending from its own. */
    private void apart(Ending ending, Runnable work) {
        try {
            work.run();
        } catch (JournalUnavailableException e) {
            LOG.warn("{} are removed later: {}", ending.what(), e.getMessage());
            fail(ending);
        } catch (DataAccessException e) { // a lock that was not had in time, a body that is still there
            LOG.warn("{} are removed later: {}", ending.what(), cause(e));
            fail(ending);
        } catch (RuntimeException e) {
            LOG.error("{} are removed later: {}", ending.what(), e.getClass().getName());
            fail(ending);
        }
    }

    /** Until its lag is found out again, nobody is told the last one. */
    private void fail(Ending ending) {
        progress.unknown(ending);
        progress.failed(ending);
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
