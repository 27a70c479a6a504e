package nl.sluis.gateway.report.search;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.report.region.RegionCounts;

/** Counts by the kinds of entries: no body is opened for it. */
final class CountedKinds implements RegionCounts {
    private final LogIndex index;

    CountedKinds(LogIndex index) {
        this.index = index;
    }

    @Override
    public Map<String, Map<EntryType, Long>> of(RegionCode region, YearMonth month, Progress progress) {
        var window = new LogWindow(first(month), first(month.plusMonths(1)));
        var counts = new HashMap<String, Map<EntryType, Long>>();
        for (var log : index.logs(progress)) {
            log.counts(log.range(window)).forEach((kind, count) -> {
                if (kind.region().equals(region.value()) && !kind.messageType().isEmpty()) {
                    counts.computeIfAbsent(kind.messageType(), unseen -> new HashMap<>())
                            .merge(kind.leaf().type(), count, Long::sum);
                }
            });
        }
        return counts;
    }

    private static Instant first(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
