package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;

/** The searches that who asks keeps on the server. */
final class KeptSearches {
    private final Counter counter;
    private final FilterWords words;

    KeptSearches(Counter counter, FilterWords words) {
        this.counter = counter;
        this.words = words;
    }

    /** @param text what it filters, in words */
    record Kept(String id, String text, String address) {}

    List<Kept> of(Person person) {
        return counter.ask(person, "/zoekopdrachten", Map.of())
                .path("searches")
                .valueStream()
                .map(this::kept)
                .toList();
    }

    /** What a search filters; what is no day and in no list stands there as it was typed. */
    String words(SearchFilters filters) {
        return words.of(filters);
    }

    private Kept kept(JsonNode told) {
        var filters = SearchFilters.told(told.path("filters"));
        return new Kept(told.path("id").asText(), words.of(filters), filters.with("", ""));
    }

    /** What came of it, as the page says it: {@code ja}, {@code vol} or {@code niet}. */
    String keep(Person person, SearchFilters filters) {
        try {
            var answer = counter.order(person, "/zoekopdrachten", filters.asQuestion());
            return answer.path("outcome").asText().equals("kept") ? "ja" : "niet";
        } catch (QuestionRefusedException refused) {
            return switch (refused.status()) {
                case 400 -> "niet";
                case 409 -> "vol";
                default -> throw refused;
            };
        }
    }

    /** @throws QuestionRefusedException when this person keeps no such search */
    void forget(Person person, String id) {
        var order = JsonNodeFactory.instance.objectNode().put("id", id);
        var unused = counter.order(person, "/zoekopdrachten/weg", order);
    }
}
