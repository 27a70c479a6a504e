package nl.sluis.gateway.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date some days on: always a calendar date as RFC 3339 writes it, so nothing of a time of day remains. */
final class ShiftedDate {
    private static final int LAST_YEAR = 9999;

    private ShiftedDate() {}

    /** Empty when that day cannot be written. */
    static Optional<String> of(LocalDate date, long days) {
        try {
            var shifted = date.plusDays(days);
            return shifted.getYear() < 0 || shifted.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(shifted.toString());
        } catch (DateTimeException e) { // holds the date, so nothing of it goes on
            return Optional.empty();
        }
    }
}
