package nl.sluis.gateway.party;

import java.time.LocalDate;
import nl.sluis.gateway.message.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a gemeente lies in one region.
 *
 * @param until the first day on which it no longer does; null when that is not known
 */
record Stay(RegionCode region, LocalDate from, @Nullable LocalDate until) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether all of it lies within the days on which its region exists. */
    boolean liesWithin(Region region) {
        if (from.isBefore(region.from())) {
            return false;
        }
        return region.until() == null || until != null && !until.isAfter(region.until());
    }
}
