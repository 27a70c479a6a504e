package nl.sluis.gateway.intake;

import java.util.Optional;
import java.util.function.Consumer;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.party.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A party that was let in with one request. Every end of a call is an answer; of what goes wrong in ours, nothing but where it
 * went wrong is written down.
 */
final class Guest {
    private static final Logger LOG = LoggerFactory.getLogger(Guest.class);
    private final Party party;
    private final Call call;
    private final Consumer<Optional<Reply>> leaving;

    /** @param leaving told once, with the answer that was given, if any was */
    Guest(Party party, Call call, Consumer<Optional<Reply>> leaving) {
        this.party = party;
        this.call = call;
        this.leaving = leaving;
    }

    /** Begins to answer; may wait meanwhile, for whatever the call needs. What it gives throws nothing. */
    Underway<Reply> begin(Asked asked) {
        try {
            return new Answering(call.begin(party, asked));
        } catch (RuntimeException ended) {
            return Underway.known(endOf(ended));
        }
    }

    void leave(Optional<Reply> told) {
        leaving.accept(told);
    }

    private static Reply endOf(RuntimeException ended) {
        return switch (ended) {
            case RejectedRequest rejected -> Replies.of(rejected);
            case JournalUnavailableException unavailable -> Replies.unavailable(unavailable.retryAfter());
            default -> {
                LOG.error("a call ended in a defect: {}", Defect.of(ended));
                yield Replies.problem(Problem.DEFECT);
            }
        };
    }

    private record Answering(Underway<Reply> begun) implements Underway<Reply> {
        @Override
        public Reply get() {
            try {
                return begun.get();
            } catch (RuntimeException ended) {
                return endOf(ended);
            }
        }

        @Override
        public boolean isSettled() {
            return begun.isSettled();
        }

        @Override
        public void whenHeard(Runnable then) {
            begun.whenHeard(then);
        }
    }
}
