package nl.sluis.gateway.journal;

import java.time.Duration;

/** The journal cannot write, so nothing may leave. */
public final class JournalUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public JournalUnavailableException(String reason, Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    public JournalUnavailableException(String reason, Duration retryAfter, Throwable cause) {
        super(reason, cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
