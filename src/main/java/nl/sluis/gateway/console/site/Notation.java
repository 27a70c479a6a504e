package nl.sluis.gateway.console.site;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;

/** Numbers and moments in the language of who reads, in Dutch time. */
public final class Notation {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public String number(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    public String moment(Instant at) {
        return format("d MMMM yyyy, HH:mm", at);
    }

    public String second(Instant at) {
        return format("d MMMM yyyy, HH:mm:ss", at);
    }

    public String day(Instant at) {
        return format("d MMMM yyyy", at);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale())
                .format(day);
    }

    /** As a machine reads it, for {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.toString();
    }

    /** In the largest unit that fits: 3 d, 4 u, 5 min, 6 s. */
    public String length(Duration length) {
        var dutch = LocaleContextHolder.getLocale().getLanguage().equals("nl");
        if (length.toDays() > 0) {
            return number(length.toDays()) + " d";
        }
        if (length.toHours() > 0) {
            return length.toHours() + (dutch ? " u" : " h");
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    private static String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .withZone(ZONE)
                .format(at);
    }
}
