package nl.sluis.gateway.routes;

import java.time.Duration;
import java.util.Optional;
import nl.sluis.gateway.intake.Edition;
import nl.sluis.gateway.intake.Editions;
import nl.sluis.gateway.journal.JournalUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The one set by which the gateway works, and the one before it, which stays ready. Whoever handles a message opens it once
 * and closes it at the end; what is opened goes on working, also when another set came into force meanwhile.
 */
final class SetInForce implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(5);
    private volatile @Nullable WorkingSet now;
    private volatile @Nullable WorkingSet before;

    /** One set, for the length of one exchange. */
    record Use(WorkingSet set) implements Editions.Opened {
        @Override
        public Edition edition() {
            return set.ways().edition();
        }

        @Override
        public void close() {
            set.use().leave();
        }
    }

    /** @throws JournalUnavailableException when there is none yet */
    Use open() {
        while (true) {
            var set = now();
            if (set.use().enter()) {
                return new Use(set);
            }
        }
    }

    /** To read what it says; for an exchange, {@link #open} it. */
    WorkingSet now() {
        var set = now;
        if (set == null) {
            throw new JournalUnavailableException("no set is in force yet", SOON);
        }
        return set;
    }

    /** As {@link #now()}; empty when there is none yet. */
    Optional<WorkingSet> current() {
        return Optional.ofNullable(now);
    }

    /** The one that was in force until the last swap, if it is still ready. */
    Optional<WorkingSet> before() {
        return Optional.ofNullable(before);
    }

    /** From here on exchanges begin in this one. The one that was in force stays ready; the one before that ends. */
    synchronized void put(WorkingSet next) {
        var older = before;
        before = now;
        now = next;
        if (older != null) {
            older.retire();
        }
    }

    /** The one before is in force again; the one that was is not ready any more. */
    synchronized void putBack(WorkingSet earlier) {
        var left = now();
        now = earlier;
        before = null;
        if (left != earlier) {
            left.retire();
        }
    }

    @Override
    public synchronized void close() {
        for (var set : new @Nullable WorkingSet[] {now, before}) {
            if (set != null) {
                set.close();
            }
        }
    }
}
