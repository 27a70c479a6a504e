package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** An item in the queue and the caller that waits for it. Either the writer takes it or the caller leaves, never both. */
final class Waiting {
    private enum State {
        QUEUED,
        TAKEN,
        ABANDONED
    }

    private final Prepared prepared;
    private final long since = System.nanoTime();
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);

    Waiting(Prepared prepared) {
        this.prepared = prepared;
    }

    Prepared prepared() {
        return prepared;
    }

    /** By the writer: false when the caller left. */
    boolean take() {
        return state.compareAndSet(State.QUEUED, State.TAKEN) || state.get() == State.TAKEN;
    }

    /** The first answer counts. */
    void answer(Verdict answer) {
        verdict.complete(answer);
    }

    /** Calls this with the first answer, in the thread that gives it. */
    void whenAnswered(Runnable then) {
        var unused = verdict.thenRun(then);
    }

    /** Whether there is an answer that does not send the item back. */
    boolean isSettled() {
        return verdict.isDone()
                && switch (verdict.join()) {
                    case Verdict.KeyMoved ignored -> false;
                    case Verdict.ConsentGone ignored -> false;
                    case Verdict.Written ignored -> true;
                    case Verdict.Known ignored -> true;
                    case Verdict.OtherContent() -> true;
                    case Verdict.LeaseLost() -> true;
                    case Verdict.Failed ignored -> true;
                };
    }

    /** By the caller, whose wait somebody else ends in time: {@link Patience}. */
    Verdict await(Duration retryAfter) {
        try {
            return verdict.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state.compareAndSet(State.QUEUED, State.ABANDONED);
            return failed("the caller was interrupted; ask again with the same item", retryAfter);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a verdict is never an exception", e);
        }
    }

    /**
     * Ends a wait that took too long. An item that the writer took may still be committed, so its caller stays three times
     * as long before it gives up.
     *
     * @return whether nothing is left to look after
     */
    boolean endIfOverdue(long now, Duration patience) {
        var waited = now - since;
        if (waited >= patience.toNanos() && state.compareAndSet(State.QUEUED, State.ABANDONED)) {
            answer(failed("the journal did not get to this item in time", patience));
            return true;
        }
        if (waited >= 3 * patience.toNanos()) {
            answer(failed("whether this item was recorded is not known yet; ask again with the same item", patience));
            return true;
        }
        return false;
    }

    private static Verdict failed(String why, Duration retryAfter) {
        return new Verdict.Failed(new JournalUnavailableException(why, retryAfter));
    }
}
