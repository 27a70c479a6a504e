package nl.sluis.gateway.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment as people write it: a day, or a time with its zone. Days are days of UTC, as the log writes time. */
public final class Moment {
    public static final String RULE = "a day such as 2026-11-01, or a time such as 2026-11-01T12:00:00Z";

    private Moment() {}

    /**
     * Where it begins.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Instant first(String text) {
        return read(text, 0);
    }

    /**
     * The first moment that is not of it: a day counts whole.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Instant behind(String text) {
        return read(text, 1);
    }

    private static Instant read(String text, int days) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(RULE, e);
        }
    }
}
