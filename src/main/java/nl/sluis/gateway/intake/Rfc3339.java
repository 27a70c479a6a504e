package nl.sluis.gateway.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A point in time as RFC 3339 5.6 writes it, in capitals. Every message carries one, and the form leaves so little open that
 * reading it place by place takes a fifth of what a general parser takes.
 */
final class Rfc3339 {
    /** A {@code 0} stands for any digit. */
    private static final String TO_SECONDS = "0000-00-00T00:00:00";

    private static final int MOST_DECIMALS = 9;
    private static final int AFTER_SECONDS = TO_SECONDS.length();

    private final String text;

    private Rfc3339(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it has another form, or there is no such time */
    static Instant read(String text) {
        if (!hasForm(text)) {
            throw new IllegalArgumentException("another form");
        }
        try {
            return new Rfc3339(text).instant();
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException("no such time");
        }
    }

    private static boolean hasForm(String text) {
        var at = AFTER_SECONDS;
        if (at < text.length() && text.charAt(at) == '.') {
            do {
                at++;
            } while (at < text.length() && isDigit(text.charAt(at)));
            if (at - AFTER_SECONDS < 2 || at - AFTER_SECONDS > MOST_DECIMALS + 1) {
                return false;
            }
        }
        return isLike(text, 0, TO_SECONDS)
                && (text.substring(at).equals("Z")
                        || text.length() == at + 6 && (isLike(text, at, "+00:00") || isLike(text, at, "-00:00")));
    }

    private static boolean isLike(String text, int from, String form) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (var i = 0; i < form.length(); i++) {
            var c = text.charAt(from + i);
            if (form.charAt(i) == '0' ? !isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Instant instant() {
        var offsetAt = text.endsWith("Z") ? text.length() - 1 : text.length() - 6;
        return LocalDateTime.of(
                        number(0, 4),
                        number(5, 7),
                        number(8, 10),
                        number(11, 13),
                        number(14, 16),
                        number(17, AFTER_SECONDS),
                        nanos(offsetAt))
                .toInstant(offset(offsetAt));
    }

    /** The digits behind the point, as many as there are of nine. */
    private int nanos(int end) {
        var nanos = 0;
        for (var place = AFTER_SECONDS + 1; place <= AFTER_SECONDS + MOST_DECIMALS; place++) {
            nanos = nanos * 10 + (place < end ? text.charAt(place) - '0' : 0);
        }
        return nanos;
    }

    private ZoneOffset offset(int at) {
        if (text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        var sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(at + 1, at + 3), sign * number(at + 4, at + 6));
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
