package nl.sluis.gateway.disclosure.redaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The day that is written in a place where a date stands; empty when it cannot be told. */
final class DutchDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:e|ste|de)? ?[-./ ]? ?(\\d{1,2}|[a-z]{3,9})\\.? ?[-./ ]? ?'?(\\d{4}|\\d{2})");
    /** A year of two digits up to here is of this century. */
    private static final int CENTURY_TURNS = 40;

    private DutchDate() {}

    static Optional<LocalDate> in(String folded) {
        var yearFirst = YEAR_FIRST.matcher(folded);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst, 2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(folded);
        return dayFirst.matches()
                ? day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
                : Optional.empty();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var start = text.equals("mrt") ? "maa" : text.substring(0, 3);
        return MONTHS.indexOf(start) + 1;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        var number = Integer.parseInt(year);
        var full = year.length() == 4 ? number : number <= CENTURY_TURNS ? 2000 + number : 1900 + number;
        try {
            return Optional.of(LocalDate.of(full, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
