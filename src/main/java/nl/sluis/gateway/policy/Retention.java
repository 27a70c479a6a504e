package nl.sluis.gateway.policy;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/**
 * How long what a rule lets pass is kept.
 *
 * @param source      the class of the sender's log entry
 * @param destination the class of the receiver's log entry
 * @param waiting     how long the message itself waits for its receiver at most, before it is destroyed
 *     undelivered; empty: as long as the outbox keeps it
 */
public record Retention(Class source, Class destination, Optional<Duration> waiting) {
    /** A class of the vocabulary by its name, and how long an entry of it is kept. */
    public record Class(String name, Period length) {}
}
