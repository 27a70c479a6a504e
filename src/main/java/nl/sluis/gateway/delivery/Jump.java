package nl.sluis.gateway.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that was set.
 *
 * @param from what it should have said
 * @param to   what it said
 */
record Jump(Instant from, Instant to) {
    boolean isBack() {
        return to.isBefore(from);
    }

    Duration by() {
        return Duration.between(from, to);
    }
}
