package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** An item in the queue and the caller that waits for it. Either the writer takes it or the caller leaves, never both. */
final class Waiting {
    private enum State {
        QUEUED,
        TAKEN,
        ABANDONED
    }

    private final Prepared prepared;
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

    void answer(Verdict answer) {
        verdict.complete(answer);
    }

    /**
     * By the caller. An item that the writer took may still be committed, so its caller stays three times as long before
     * it gives up.
     */
    Verdict await(Duration patience) {
        try {
            return within(patience);
        } catch (TimeoutException e) {
            if (state.compareAndSet(State.QUEUED, State.ABANDONED)) {
                return failed("the journal did not get to this item in time", patience);
            }
            return awaitTaken(patience.multipliedBy(2));
        }
    }

    private Verdict awaitTaken(Duration patience) {
        try {
            return within(patience);
        } catch (TimeoutException e) {
            return failed("whether this item was recorded is not known yet; ask again with the same item", patience);
        }
    }

    private Verdict within(Duration patience) throws TimeoutException {
        try {
            return verdict.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state.compareAndSet(State.QUEUED, State.ABANDONED);
            return failed("the caller was interrupted; ask again with the same item", patience);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a verdict is never an exception", e);
        }
    }

    private static Verdict failed(String why, Duration retryAfter) {
        return new Verdict.Failed(new JournalUnavailableException(why, retryAfter));
    }
}
