package nl.sluis.gateway.report.region;

import java.time.YearMonth;
import java.util.Map;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.RegionCode;

/** How many entries of each type a region had in a month (UTC), by the type of their message. True counts: for no reader. */
@FunctionalInterface
public interface RegionCounts {
    Map<String, Map<EntryType, Long>> of(RegionCode region, YearMonth month, Progress progress);
}
