package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.ConsentHistory;
import nl.sluis.gateway.report.ConsentHistory.Relied;
import nl.sluis.gateway.report.LogPersons;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.ReadEntry;
import nl.sluis.gateway.report.Reader;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.Sight;

/**
 * Puts to an entry what its standard asks beside it: to the end of a delivery the acceptance of its message, as the same
 * reader sees it; to a message that was accepted on consent the version of the register.
 */
final class Acceptances {
    private final LogView view;
    private final LogPersons persons;
    private final ConsentHistory history;

    Acceptances(LogView view, LogPersons persons, ConsentHistory history) {
        this.view = view;
        this.persons = persons;
        this.history = history;
    }

    /** In their order; most acceptances stand in the same page. */
    List<ReadEntry> with(Reader reader, List<SeenEntry> entries) {
        Map<EntryId, SeenEntry> here =
                entries.stream().collect(Collectors.toMap(SeenEntry::id, Function.identity(), (one, same) -> one));
        var sight = new Sight.OfParty(reader.party());
        return entries.stream()
                .map(entry -> new ReadEntry(
                        reader, entry, entry.message().flatMap(id -> find(here, sight, id)), consent(reader, entry)))
                .toList();
    }

    private Optional<SeenEntry> find(Map<EntryId, SeenEntry> here, Sight sight, EntryId id) {
        return Optional.ofNullable(here.get(id)).or(() -> view.entry(sight, id));
    }

    /** For the party that held it and sent the message, and for no other. */
    private List<Relied> consent(Reader reader, SeenEntry entry) {
        if (entry.as() != SeenEntry.Quality.SOURCE || entry.leaf().decision() != Judgement.PERMIT) {
            return List.of();
        }
        return entry.body()
                .filter(body -> neededConsent(body.path("decision")))
                .flatMap(body -> subject(reader, body)
                        .flatMap(pseudonym -> persons.behind(reader.party(), pseudonym))
                        .map(person -> history.at(
                                reader.party(),
                                person,
                                body.path("decision"),
                                entry.at().time())))
                .orElse(List.of());
    }

    private static Optional<String> subject(Reader reader, JsonNode body) {
        return Optional.ofNullable(
                body.path("subjects").path(reader.party().value()).textValue());
    }

    /** It was asked of the register, and nothing but a consent would have done. */
    private static boolean neededConsent(JsonNode decision) {
        var states = decision.path("information").path("consent");
        return states.size() == 1 && states.path(0).asText().equals("GIVEN");
    }
}
