package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.List;
import nl.sluis.gateway.journal.Item.Acceptance;
import nl.sluis.gateway.journal.Item.Asking;
import nl.sluis.gateway.journal.Item.Event;
import nl.sluis.gateway.journal.Item.Notice;
import nl.sluis.gateway.journal.Item.Refusal;
import nl.sluis.gateway.journal.Item.RegisterChange;
import nl.sluis.gateway.journal.Item.Settlement;
import nl.sluis.gateway.journal.Item.Trial;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Reason;

/**
 * The journal as its callers see it: makes an item ready in the caller's thread, waits for the writer, and signs the
 * receipt in the caller's thread again.
 *
 * <p>An item comes back from the writer when the key of its subject moved, or when the register says no; it is then made
 * ready anew and goes into a later batch.
 */
final class GroupCommitJournal implements Journal {
    private static final int MOST_ROUNDS = 8;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private final Queue queue;
    private final Writer writer;
    private final Preparation preparation;
    private final Receipts receipts;
    private final Patience patience;

    GroupCommitJournal(Queue queue, Writer writer, Preparation preparation, Receipts receipts, Patience patience) {
        this.queue = queue;
        this.writer = writer;
        this.preparation = preparation;
        this.receipts = receipts;
        this.patience = patience;
    }

    @Override
    public Outcome append(Item item) {
        return begin(item).get();
    }

    @Override
    public Underway<Outcome> begin(Item item) {
        return new Begun(item);
    }

    /** An item on its way through the writer; each time it is sent back it is made ready anew and goes once more. */
    private final class Begun implements Underway<Outcome> {
        private Item item;
        private Prepared prepared;
        private Waiting waiting;

        Begun(Item item) {
            this.item = item;
            this.prepared = preparation.of(item);
            this.waiting = submit(prepared);
        }

        @Override
        public boolean isSettled() {
            return waiting.isSettled();
        }

        @Override
        public void whenHeard(Runnable then) {
            waiting.whenAnswered(then);
        }

        @Override
        public Outcome get() {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                switch (patience.await(waiting)) {
                    case Verdict.Written(var stored) -> {
                        preparation.stored(prepared, stored);
                        return outcome(item, stored);
                    }
                    case Verdict.Known(var first) -> {
                        return new Outcome.Duplicate(first.id(), receipts.of(first));
                    }
                    case Verdict.OtherContent() -> {
                        return new Outcome.Conflict();
                    }
                    case Verdict.LeaseLost() -> throw new LeaseLostException();
                    case Verdict.Failed(var why) -> throw why;
                    case Verdict.KeyMoved(var row) -> preparation.keyMoved(prepared, row);
                    case Verdict.ConsentGone(var reasons) -> item = refusal(item, reasons);
                }
                if (round < MOST_ROUNDS - 1) {
                    goOnceMore();
                }
            }
            throw new JournalUnavailableException("the key of this subject does not come to rest", RETRY_AFTER);
        }

        private void goOnceMore() {
            prepared = preparation.of(item);
            waiting = submit(prepared);
        }
    }

    private Waiting submit(Prepared prepared) {
        var waiting = new Waiting(prepared);
        var unavailable = writer.unavailable();
        if (unavailable != null) {
            waiting.answer(new Verdict.Failed(unavailable));
        } else {
            patience.watch(waiting);
            if (!queue.offer(waiting)) {
                waiting.answer(new Verdict.Failed(
                        new JournalUnavailableException("the journal has all it can take", RETRY_AFTER)));
            }
        }
        return waiting;
    }

    private static Item refusal(Item item, List<Reason> reasons) {
        if (item instanceof Asking asking) {
            return asking.refusedFor(reasons);
        }
        throw new IllegalStateException("this item does not ask the register");
    }

    private Outcome outcome(Item item, Stored stored) {
        EntryId id = stored.id();
        return switch (item) {
            case Acceptance ignored -> new Outcome.Recorded(id, receipts.of(stored));
            case RegisterChange ignored -> new Outcome.Recorded(id, receipts.of(stored));
            case Notice ignored -> new Outcome.Recorded(id, receipts.of(stored));
            case Refusal refusal -> new Outcome.Refused(id, refusal.reasons(), receipts.of(stored));
            case Trial trial when trial.reasons().isEmpty() -> new Outcome.Recorded(id, receipts.of(stored));
            case Trial trial -> new Outcome.Refused(id, trial.reasons(), receipts.of(stored));
            case Settlement ignored -> new Outcome.Recorded(id, "");
            case Event ignored -> new Outcome.Recorded(id, "");
        };
    }
}
