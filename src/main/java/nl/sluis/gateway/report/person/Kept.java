package nl.sluis.gateway.report.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.sluis.gateway.report.words.DutchTime;

/**
 * How long the record of something stays.
 *
 * @param retentionClass its class in the rules
 * @param length         how long that is; empty when the rules do not know the class any more
 */
record Kept(String retentionClass, Instant from, Optional<Period> length) {
    Optional<LocalDate> until() {
        return length.map(period -> LocalDate.ofInstant(from, DutchTime.ZONE).plus(period));
    }
}
