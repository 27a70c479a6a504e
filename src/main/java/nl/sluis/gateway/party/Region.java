package nl.sluis.gateway.party;

import java.time.LocalDate;
import nl.sluis.gateway.message.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An arbeidsmarktregio of {@code regions.yaml}. Regions change by law, so each has its dates.
 *
 * @param until the first day on which it no longer exists; null when that is not known
 */
public record Region(
        RegionCode code,
        String name,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
