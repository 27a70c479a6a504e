package nl.sluis.gateway.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When everything of a kind was last looked through, of which nothing says itself when it ended: once a day, and behind when
 * that was not done. Known to this node only; after a restart it is due at once.
 */
final class Round {
    private static final Duration EVERY = Duration.ofDays(1);
    private @Nullable Instant due;

    boolean isDue(Now now) {
        return dueSince(now).isPresent();
    }

    void isDone(Now now) {
        due = now.instant().plus(EVERY);
    }

    /** Empty while none is. */
    Optional<Instant> dueSince(Now now) {
        if (due == null) {
            due = now.instant();
        }
        return Optional.of(due).filter(since -> !since.isAfter(now.instant()));
    }
}
