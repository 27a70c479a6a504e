package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.List;

/**
 * While the time cannot be relied on nothing comes in: what was accepted days ahead would wait for days.
 */
final class AgreedClock {
    /** An item may wait in the queue for a while; longer than this it was made by another clock. */
    private static final Duration MOST_SINCE_MADE = Duration.ofMinutes(5);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private AgreedClock() {}

    /** @param now PostgreSQL's clock, in ms */
    static void decide(TimeAgreement time, List<Waiting> items, long now, Decisions decisions) {
        var doubt = time.doubted();
        for (var waiting : items) {
            if (decisions.isOpen(waiting) && goesByTheTime(waiting.prepared().item())) {
                if (doubt.isPresent()) {
                    refuse(waiting, doubt.get(), decisions);
                } else if (madeAtAnotherTime(waiting.prepared(), now)) {
                    refuse(waiting, "this node and PostgreSQL did not agree about the time", decisions);
                }
            }
        }
    }

    private static void refuse(Waiting waiting, String why, Decisions decisions) {
        decisions.decide(waiting, new Verdict.Failed(new JournalUnavailableException(why, RETRY_AFTER)));
    }

    /** What happened happened, and is recorded; so is what became of a delivery. */
    private static boolean goesByTheTime(Item item) {
        return switch (item) {
            case Item.Acceptance ignored -> true;
            case Item.Refusal ignored -> true;
            case Item.Trial ignored -> true;
            case Item.RegisterChange ignored -> true;
            case Item.Notice ignored -> true;
            case Item.Settlement ignored -> false;
            case Item.Event ignored -> false;
        };
    }

    private static boolean madeAtAnotherTime(Prepared prepared, long now) {
        return prepared.outbox().isPresent() && Math.abs(madeAt(prepared) - now) > MOST_SINCE_MADE.toMillis();
    }

    private static long madeAt(Prepared prepared) {
        return prepared.entry().id().madeAt().toEpochMilli();
    }
}
