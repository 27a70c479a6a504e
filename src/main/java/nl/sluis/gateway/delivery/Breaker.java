package nl.sluis.gateway.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.util.concurrent.TimeUnit;

/**
 * Whether one receiver is worth an attempt. Many failures open it: then nothing is claimed for this receiver, and no message
 * loses an attempt; after a pause some are tried, and decide. Safe between threads.
 */
final class Breaker {
    /** An attempt that failed is told by a code, not by an exception. */
    private static final Exception FAILED = new Exception("an attempt failed", null, false, false) {};

    private final CircuitBreaker state;
    private final int probes;

    Breaker(CircuitBreaker state, int probes) {
        this.state = state;
        this.probes = probes;
    }

    /**
     * How many may be claimed now.
     *
     * @param underway on their way already
     */
    int room(int room, int underway) {
        return switch (state.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> room;
            case HALF_OPEN -> Math.min(room, Math.max(0, probes - underway));
            case OPEN, FORCED_OPEN -> isPauseOver() ? Math.min(room, probes) : 0;
        };
    }

    /** The pause has no timer: who asks after its end opens the half. */
    private boolean isPauseOver() {
        var over = state.tryAcquirePermission();
        if (over) {
            state.releasePermission();
        }
        return over;
    }

    /** Takes leave for one attempt, of which {@link #heard} must be told. */
    boolean mayTry() {
        return state.tryAcquirePermission();
    }

    /** A receiver that does not want a message works; what was not tried says nothing of it. */
    void heard(Fate fate, long nanos) {
        switch (fate) {
            case Fate.Delivered ignored -> state.onSuccess(nanos, TimeUnit.NANOSECONDS);
            case Fate.Stuck ignored -> state.onSuccess(nanos, TimeUnit.NANOSECONDS);
            case Fate.Failed ignored -> state.onError(nanos, TimeUnit.NANOSECONDS, FAILED);
            case Fate.Stopped ignored -> state.releasePermission();
            case Fate.Expired ignored -> state.releasePermission();
            case Fate.Untried ignored -> state.releasePermission();
        }
    }

    /** 0 closed, 1 half open, 2 open. */
    int level() {
        return switch (state.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }

    State state() {
        return state.getState();
    }
}
