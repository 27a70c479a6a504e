package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * Has a parked message tried again, or ends it. Safe between threads and nodes.
 *
 * <p>Guarantee: of two orders about one message at once, one is carried out. A message that is tried again keeps its id, is
 * asked for consent before each attempt as ever, and is tried again no more often than the settings say. One that ends was
 * asked for by one person and approved by another; its content is destroyed, and what stood behind it goes. Each order is an
 * entry, and without that entry nothing changes.
 */
public final class ParkedMessages {
    /** For how long the word of the first person stands. */
    private static final Duration WITHIN = Duration.ofDays(7);

    private final Held held;
    private final Journal journal;
    private final DeliveryEntry entry;
    private final int mostResends;
    private final Consumer<Oin> wake;

    /** @param wake told for whom something may go now */
    ParkedMessages(Held held, Journal journal, DeliveryEntry entry, int mostResends, Consumer<Oin> wake) {
        this.held = held;
        this.journal = journal;
        this.entry = entry;
        this.mostResends = mostResends;
        this.wake = wake;
    }

    /**
     * Has it tried again, from its first attempt on.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be recorded now
     * @throws OutboxUnreadableException when the database does not answer
     */
    public Handling resend(EntryId message, String person) {
        return held.with(message, row -> {
            if (row.resends() >= mostResends) {
                return new Handling.AtCeiling(row.resends());
            }
            held.countResend(row.row());
            var facts = entry.handled(EntryType.PARKED, row.row(), "resend", List.of(), List.of(person));
            settle(row.row(), new Item.Settlement(facts, row.row().to(DeliveryStatus.WAITING)));
            return new Handling.Done();
        });
    }

    /** Asks that it ends; a second person has to {@link #approveDiscard} within a week. Asked again, the last one counts. */
    public Handling askDiscard(EntryId message, String person, DiscardReason reason) {
        return held.with(message, row -> {
            var facts = entry.handled(EntryType.PARKED, row.row(), "discard", List.of(reason.code()), List.of(person));
            append(new Item.Event(facts));
            held.ask(message, person, reason);
            return new Handling.AskedFirst();
        });
    }

    /** Ends it. */
    public Handling approveDiscard(EntryId message, String person) {
        return held.with(message, row -> {
            var asked = held.asked(message);
            if (asked.isEmpty()) {
                return new Handling.NotAsked(WITHIN);
            }
            var first = asked.get();
            if (first.person().equals(person)) {
                return new Handling.SamePerson();
            }
            var facts = entry.handled(
                    EntryType.DISCARDED,
                    row.row(),
                    "discard",
                    List.of(first.reason()),
                    List.of(first.person(), person));
            settle(row.row(), new Item.Settlement(facts, row.row().to(DeliveryStatus.DISCARDED)));
            held.forget(message);
            return new Handling.Done();
        });
    }

    private void settle(Claimed row, Item.Settlement settlement) {
        append(settlement);
        wake.accept(row.receiver().oin());
    }

    private void append(Item item) {
        if (!(journal.append(item) instanceof Outcome.Recorded)) {
            throw new IllegalStateException("a settlement or an event is recorded or fails");
        }
    }

    /** What is done with a row while it is ours. */
    @FunctionalInterface
    interface Order {
        Handling of(Held.Parked row) throws SQLException;
    }
}
