package nl.sluis.gateway.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.LeaseLostException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the journal record what became of a row. As long as the lease lives it asks again when the journal cannot write;
 * after that the row is claimed anew and delivered again under the same id.
 */
final class Settlements {
    private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);
    private final Journal journal;
    private final Backoff backoff;
    private final DeliveryEntry entry;
    private final DeliveryMetrics metrics;
    private final int attempts;

    Settlements(Journal journal, Backoff backoff, DeliveryEntry entry, DeliveryMetrics metrics, int attempts) {
        this.journal = journal;
        this.backoff = backoff;
        this.entry = entry;
        this.metrics = metrics;
        this.attempts = attempts;
    }

    Completion settle(Claimed row, Fate fate) {
        try {
            return switch (fate) {
                case Fate.Delivered(var relied) -> rest(row, DeliveryStatus.DELIVERED, entry.delivered(row, relied));
                case Fate.Stopped(var state) ->
                    rest(row, DeliveryStatus.STOPPED, entry.of(EntryType.WITHDRAWN, row, reason(state)));
                case Fate.Expired() ->
                    rest(row, DeliveryStatus.EXPIRED, entry.of(EntryType.EXPIRED, row, Reason.EXPIRED.name()));
                case Fate.Stuck(var why) -> park(row, why);
                case Fate.Failed(var why) -> failed(row, why);
                case Fate.Untried() -> new Completion.GivenBack(row);
            };
        } catch (LeaseLostException | JournalUnavailableException gone) {
            metrics.lost();
            return new Completion.Lost(row);
        }
    }

    /** It was shown before and nobody said that it came: the series of attempts began to fail, told once. */
    void shownAgain(Claimed row, String why) {
        if (row.failures() == 1) {
            append(row, new Item.Event(entry.of(EntryType.FAILED, row, why)));
        }
    }

    /**
     * A receiver is about to see these.
     *
     * @throws JournalUnavailableException when it cannot be recorded: then it sees nothing
     */
    void fetched(Oin receiver, List<EntryId> messages) {
        var unused = journal.append(new Item.Event(entry.fetched(receiver, messages)));
    }

    private Completion rest(Claimed row, DeliveryStatus status, EntryFacts facts) {
        append(row, new Item.Settlement(facts, row.to(status)));
        metrics.settled(status);
        return new Completion.Rested(row);
    }

    private Completion park(Claimed row, String why) {
        append(row, new Item.Settlement(entry.of(EntryType.PARKED, row, why), row.to(DeliveryStatus.PARKED)));
        metrics.settled(DeliveryStatus.PARKED);
        return new Completion.Parked(row);
    }

    /** One entry when a series begins to fail, and one when it is given up; none in between. */
    private Completion failed(Claimed row, String why) {
        var failures = row.failures() + 1;
        if (failures >= attempts) {
            return park(row, why);
        }
        if (row.failures() == 0) {
            append(row, new Item.Event(entry.of(EntryType.FAILED, row, why), Optional.of(row.accepted())));
        }
        metrics.settled(DeliveryStatus.WAITING);
        return new Completion.Again(row, backoff.after(failures));
    }

    /** Once; when it cannot be written now the next look at the clock says nothing of it, and the alarm stands in the output. */
    void clockJumped(Jump jump) {
        try {
            var unused = journal.append(new Item.Event(entry.of(jump)));
        } catch (JournalUnavailableException unavailable) {
            LOG.error("the jump of PostgreSQL's clock stands in no entry: the journal cannot write now");
        }
    }

    private void append(Claimed row, Item item) {
        while (true) {
            try {
                if (journal.append(item) instanceof Outcome.Recorded) {
                    return;
                }
                throw new IllegalStateException("a settlement is recorded or fails");
            } catch (JournalUnavailableException unavailable) {
                var left = row.leaseEnds() - System.nanoTime();
                if (left <= 0) {
                    throw unavailable;
                }
                LockSupport.parkNanos(Math.min(left, unavailable.retryAfter().toNanos()));
            }
        }
    }

    private static String reason(ConsentState state) {
        return switch (state) {
            case GIVEN -> throw new IllegalArgumentException("consent that is given stops nothing");
            case MISSING -> Reason.CONSENT_MISSING.name();
            case WITHDRAWN -> Reason.CONSENT_WITHDRAWN.name();
            case EXPIRED -> Reason.CONSENT_EXPIRED.name();
            case OBJECTION -> Reason.OBJECTION.name();
            case RESTRICTED -> Reason.RESTRICTED.name();
            case DECIDED_BY_ANOTHER -> Reason.REPRESENTATIVE_MISSING.name();
        };
    }
}
