package nl.sluis.gateway.report.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.journal.Traced;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * By what some entries of a log are found.
 *
 * @param kinds  by their indexes
 * @param traced in which traces they are, of those that do not begin with an entry ({@code docs/logboek.md})
 */
record Indexed(Map<Long, Kind> kinds, List<Traced> traced) {
    static Indexed of(List<OpenedEntry> entries, KnownKinds known) {
        var kinds = new HashMap<Long, Kind>();
        entries.forEach(entry -> kinds.put(entry.at().index(), known.one(Kind.of(entry))));
        return new Indexed(kinds, entries.stream().flatMap(Indexed::traces).toList());
    }

    /** In which traces this entry is. */
    static Stream<Traced> traces(OpenedEntry entry) {
        return entry.body() instanceof EntryBody.Opened(var content)
                ? Stream.concat(
                        traced(
                                entry,
                                entry.leaf().from(),
                                content.at("/trace/id").textValue())
                                .stream(),
                        entry.leaf().type() == EntryType.DELIVERED
                                ? traced(
                                        entry,
                                        entry.leaf().to(),
                                        hex(content.path("idempotencyKey").textValue()))
                                        .stream()
                                : Stream.empty())
                : Stream.empty();
    }

    private static Optional<Traced> traced(OpenedEntry entry, @Nullable Oin party, @Nullable String trace) {
        return party == null || trace == null
                ? Optional.empty()
                : Optional.of(new Traced(entry.at().index(), party, trace));
    }

    /** The trace of a delivery is its id. */
    private static @Nullable String hex(@Nullable String id) {
        return id == null ? null : UUID.fromString(id).toString().replace("-", "");
    }
}
