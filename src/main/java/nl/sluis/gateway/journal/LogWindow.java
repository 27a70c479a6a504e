package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the log is read, backwards from its end.
 *
 * @param from   the first moment that counts
 * @param until  the first moment that does not count any more
 * @param before only what stands before this; the end of the page before
 */
public record LogWindow(Instant from, Instant until, Optional<LogPosition> before) {
    public LogWindow(Instant from, Instant until) {
        this(from, until, Optional.empty());
    }

    /** The rest of it, behind a page. */
    public LogWindow before(LogPosition position) {
        return new LogWindow(from, until, Optional.of(position));
    }

    /** The position before which everything of this window stands. */
    LogPosition end() {
        return before.filter(position -> position.t() < until.toEpochMilli())
                .orElseGet(() -> new LogPosition(until.toEpochMilli(), -1, -1, ""));
    }

    /** All of it, wherever a page of it begins. */
    public LogWindow whole() {
        return new LogWindow(from, until);
    }
}
