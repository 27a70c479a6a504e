package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Oin;

/**
 * Where a receiver fetches its messages. Of each person the first in line is shown; consent is asked again at each read, and
 * what may not be seen any more is recorded and not shown. A message is delivered when the receiver says that it has it, and
 * is shown again when it has not said so for a while. Safe between threads and nodes.
 */
public final class Postvak {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private final Inboxes inboxes;
    private final Inbox inbox;
    private final Reading reading;
    private final Settlements settlements;
    private final Duration hidden;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param hidden how long what was shown is not shown again */
    Postvak(Inboxes inboxes, Inbox inbox, Reading reading, Settlements settlements, Duration hidden) {
        this.inboxes = inboxes;
        this.inbox = inbox;
        this.reading = reading;
        this.settlements = settlements;
        this.hidden = hidden;
    }

    /** Whether this party fetches its messages here. */
    public boolean isOf(Oin receiver) {
        return inboxes.isOf(receiver);
    }

    /**
     * At most so many messages, oldest first; waits no longer than so long for the first one.
     *
     * @param after the id of a message that still waits, behind which is looked; another id is as none
     * @throws JournalUnavailableException when they cannot be read, or what became of one cannot be recorded
     */
    public List<Offered> read(Oin receiver, Optional<UUID> after, int most, Duration wait) {
        try {
            var place = after.isEmpty() ? 0 : inbox.place(receiver, after.get()).orElse(0);
            var until = System.nanoTime() + wait.toNanos();
            while (true) {
                var rings = inboxes.waiters().rings(receiver);
                var shown = reading.look(receiver, place, most, hidden);
                var left = Duration.ofNanos(until - System.nanoTime());
                if (!shown.isEmpty() || !left.isPositive() || !waits(receiver, rings, left)) {
                    return shown;
                }
            }
        } catch (SQLException unreadable) {
            throw Together.unavailable();
        }
    }

    private boolean waits(Oin receiver, long rings, Duration left) {
        try {
            var atMost = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
            return inboxes.waiters().await(receiver, rings, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The receiver has these: they are delivered. An id that is not its own, or was said before, changes nothing and is told
     * from none.
     *
     * @throws JournalUnavailableException when it could not be recorded of all; it is safe to say it again
     */
    public void received(Oin receiver, List<UUID> ids) {
        try {
            var endings = new ArrayList<Future<Completion>>();
            for (var shown : inbox.hold(receiver, ids)) {
                endings.add(threads.submit(() -> settlements.settle(shown.row(), new Fate.Delivered(shown.relied()))));
            }
            var lost = endings.stream()
                    .map(Together::get)
                    .filter(Completion.Lost.class::isInstance)
                    .count();
            inboxes.waiters().ring(receiver);
            if (lost > 0) {
                throw Together.unavailable();
            }
        } catch (SQLException unreadable) {
            throw Together.unavailable();
        }
    }
}
