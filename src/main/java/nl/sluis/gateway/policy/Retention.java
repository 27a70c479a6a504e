package nl.sluis.gateway.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long what a rule lets pass is kept.
 *
 * @param source      the class of the sender's log entry
 * @param destination the class of the receiver's log entry
 * @param waiting     how long the message itself waits for its receiver at most, before it is destroyed
 *     undelivered; empty: as long as the outbox keeps it
 */
public record Retention(Class source, Class destination, Optional<Duration> waiting) {
    /** Under which the entry itself is kept: of two that are equally long the first by name. */
    public Class longer() {
        return Stream.of(source, destination)
                .min(Comparator.comparing(Class::end).reversed().thenComparing(Class::name))
                .orElseThrow();
    }

    /** A class of the vocabulary by its name, and how long an entry of it is kept. */
    public record Class(String name, Period length) {
        private LocalDate end() {
            return LocalDate.EPOCH.plus(length);
        }
    }
}
