package nl.sluis.gateway.retention;

import java.time.Instant;
import java.util.Optional;

/** One kind of thing that ends by itself. Each call runs in a transaction of its caller. */
interface Ending {
    /** A word for it; stands in entries, metrics and answers. */
    String what();

    /**
     * Says in the log what is about to go, if anything is; where that is only seen by looking, {@link #some} says it with the
     * first that goes. Nothing goes when that cannot be written.
     *
     * @return false when nothing is due
     */
    boolean announce(Now now);

    /** Removes some. */
    Removed some(Now now);

    /** Since when the oldest of what is still there should be gone; empty when nothing is behind. */
    Optional<Instant> dueSince(Now now);

    /** @param more whether there is more to do at once */
    record Removed(long rows, boolean more) {}
}
