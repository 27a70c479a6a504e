package nl.sluis.gateway.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a decision holds, both ends included, by the Dutch calendar.
 *
 * @param from the first day; null: from its recording
 * @param to   the last day; null: until another decision
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Always. */
    public static final Period OPEN = new Period(null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    boolean hasBegunOn(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    boolean holdsOn(LocalDate day) {
        return hasBegunOn(day) && (to == null || !day.isAfter(to));
    }
}
