package nl.sluis.gateway.report.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.ReadEntry;
import nl.sluis.gateway.report.Reader;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.Sight;

/** Puts to the end of a delivery the acceptance of its message, as the same reader sees it. */
final class Acceptances {
    private final LogView view;

    Acceptances(LogView view) {
        this.view = view;
    }

    /** In their order; most acceptances stand in the same page. */
    List<ReadEntry> with(Reader reader, List<SeenEntry> entries) {
        Map<EntryId, SeenEntry> here =
                entries.stream().collect(Collectors.toMap(SeenEntry::id, Function.identity(), (one, same) -> one));
        var sight = new Sight.OfParty(reader.party());
        return entries.stream()
                .map(entry -> new ReadEntry(reader, entry, entry.message().flatMap(id -> find(here, sight, id))))
                .toList();
    }

    private Optional<SeenEntry> find(Map<EntryId, SeenEntry> here, Sight sight, EntryId id) {
        return Optional.ofNullable(here.get(id)).or(() -> view.entry(sight, id));
    }
}
