package nl.sluis.gateway.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.Optional;
import nl.sluis.gateway.message.DatePrecision;

/** What is left of a date: {@code 1990}, {@code 1990-03}, {@code 1990-W11}, {@code 35-39}, {@code 90+}. */
final class CoarseDate {
    private static final int DATE_LENGTH = "1990-03-14".length();
    private static final int TOP_AGE = 90;
    private static final int BAND = 5;

    private CoarseDate() {}

    /** The day in an RFC 3339 date or date-time; of a date-time the day where it was written. */
    static Optional<LocalDate> read(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return text.length() == DATE_LENGTH
                    ? day(text)
                    : Optional.of(OffsetDateTime.parse(text).toLocalDate());
        } catch (DateTimeException e) { // holds the text, so nothing of it goes on
            return Optional.empty();
        }
    }

    /** By hand, for the parser of the JDK takes longer than all else that is done with a date. */
    private static Optional<LocalDate> day(String text) {
        for (var at = 0; at < DATE_LENGTH; at++) {
            if (at != 4 && at != 7 && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return Optional.empty();
            }
        }
        return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Empty for the age of somebody who was not yet born. */
    static Optional<String> of(LocalDate date, DatePrecision precision, LocalDate event) {
        return switch (precision) {
            case YEAR -> Optional.of(digits(4, date.getYear()));
            case MONTH -> Optional.of(digits(4, date.getYear()) + "-" + digits(2, date.getMonthValue()));
            case ISO_WEEK ->
                Optional.of(digits(4, date.get(IsoFields.WEEK_BASED_YEAR))
                        + "-W"
                        + digits(2, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case AGE_BAND_5 -> ageBand(date, event);
        };
    }

    private static Optional<String> ageBand(LocalDate birth, LocalDate event) {
        if (birth.isAfter(event)) {
            return Optional.empty();
        }
        var age = Period.between(birth, event).getYears();
        var from = age - age % BAND;
        return Optional.of(age >= TOP_AGE ? TOP_AGE + "+" : from + "-" + (from + BAND - 1));
    }

    /** At least so many digits, with zeros in front. */
    static String digits(int length, int number) {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
