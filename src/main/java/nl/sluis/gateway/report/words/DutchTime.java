package nl.sluis.gateway.report.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/** Days and hours as people in the Netherlands read them. */
public final class DutchTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'uur'", DUTCH).withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).withZone(ZONE);

    private DutchTime() {}

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public static String day(Instant at) {
        return DAY.format(at);
    }

    public static String day(LocalDate date) {
        return DAY.format(date.atStartOfDay(ZONE));
    }

    public static String length(Period period) {
        var parts = new ArrayList<String>();
        if (period.getYears() > 0) {
            parts.add(period.getYears() + " jaar");
        }
        if (period.getMonths() > 0) {
            parts.add(period.getMonths() + (period.getMonths() == 1 ? " maand" : " maanden"));
        }
        if (period.getDays() > 0 || parts.isEmpty()) {
            parts.add(period.getDays() + (period.getDays() == 1 ? " dag" : " dagen"));
        }
        return String.join(" en ", parts);
    }
}
