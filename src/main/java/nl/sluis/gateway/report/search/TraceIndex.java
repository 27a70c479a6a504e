package nl.sluis.gateway.report.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.TracedEntries;

/**
 * A trace is one that the sender named or one of a delivery, which an index of their own knows; or it begins with an entry, and
 * is its id. What became of a message is in the trace of its acceptance.
 */
final class TraceIndex implements TracedEntries {
    private final LogIndex index;
    private final LogEntries log;

    TraceIndex(LogIndex index, LogEntries log) {
        this.index = index;
        this.log = log;
    }

    @Override
    public List<OpenedEntry> in(Oin party, String trace) {
        var found = new ArrayList<>(log.all(List.of(beginning(trace))));
        found.addAll(named(party, trace));
        var ids = found.stream().map(OpenedEntry::id).distinct().toList();
        found.addAll(log.whatBecameOf(ids));
        var once = new LinkedHashMap<EntryId, OpenedEntry>();
        found.forEach(entry -> once.put(entry.id(), entry));
        return once.values().stream()
                .sorted(Comparator.comparing(OpenedEntry::at).reversed())
                .toList();
    }

    private List<OpenedEntry> named(Oin party, String trace) {
        var logs = index.logs(Progress.UNHEARD);
        var places = index.inTrace(party, trace, logs).stream().collect(Collectors.groupingBy(LogBlocks.Place::shard));
        return logs.stream()
                .map(one -> Map.entry(one, places.getOrDefault(one.extent().shard(), List.of())))
                .filter(found -> !found.getValue().isEmpty())
                .flatMap(found -> found.getKey().read(newestFirst(found.getValue())).stream())
                .toList();
    }

    private static List<Long> newestFirst(List<LogBlocks.Place> places) {
        return places.stream()
                .map(LogBlocks.Place::index)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static EntryId beginning(String trace) {
        return new EntryId(
                new UUID(HexFormat.fromHexDigitsToLong(trace, 0, 16), HexFormat.fromHexDigitsToLong(trace, 16, 32)));
    }
}
