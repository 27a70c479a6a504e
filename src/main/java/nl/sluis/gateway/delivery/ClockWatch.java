package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds PostgreSQL's clock against the time that passes here, which nobody can set. Used by one thread. */
final class ClockWatch {
    /** cryptography.md 8: more than this is a jump, and no drift. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Source theirs;
    private @Nullable Reading last;

    /** A clock that somebody can set. */
    @FunctionalInterface
    interface Source {
        Instant now() throws SQLException;
    }

    ClockWatch(Source theirs) {
        this.theirs = theirs;
    }

    /** What it said, at a moment between two of ours. */
    private record Reading(Instant said, long asked, long heard) {}

    /** Whether it jumped since the last look. A pause of this process is no jump: it passed here too. */
    Optional<Jump> look() throws SQLException {
        var asked = System.nanoTime();
        var said = theirs.now();
        var before = last;
        last = new Reading(said, asked, System.nanoTime());
        return before == null ? Optional.empty() : jump(before, last);
    }

    private static Optional<Jump> jump(Reading before, Reading now) {
        var earliest = before.said().plusNanos(now.asked() - before.heard());
        var latest = before.said().plusNanos(now.heard() - before.asked());
        if (now.said().isBefore(earliest.minus(MOST))) {
            return Optional.of(new Jump(earliest, now.said()));
        }
        return now.said().isAfter(latest.plus(MOST)) ? Optional.of(new Jump(latest, now.said())) : Optional.empty();
    }
}
