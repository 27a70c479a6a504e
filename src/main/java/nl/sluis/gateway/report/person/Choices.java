package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.words.PlainDutch;

/** What a person, or somebody for that person, decided, from entries to words. */
final class Choices {
    private static final Map<String, String> WHAT = Map.of(
            "toestemming", "Toestemming gegeven",
            "weigering", "Toestemming geweigerd",
            "bezwaar", "Bezwaar gemaakt",
            "beperking", "Gevraagd om de gegevens niet te gebruiken (beperking)",
            "intrekking", "Toestemming ingetrokken");
    private static final Map<String, String> BY = Map.of(
            "betrokkene", "u zelf",
            "ouder", "een ouder",
            "voogd", "een voogd",
            "curator", "een curator",
            "mentor", "een mentor",
            "gemachtigde", "een gemachtigde");
    private final RuleBook book;
    private final Names names;

    Choices(RuleBook book, Names names) {
        this.book = book;
        this.names = names;
    }

    /** One entry may hold several. */
    List<Choice> told(SeenEntry entry) {
        var refused = entry.leaf().type() == EntryType.REFUSED;
        return entry.body().stream()
                .flatMap(body -> Stream.concat(Stream.of((JsonNode) body), each(body.path("further"))))
                .map(change -> told(entry, change, refused))
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all.stream();
    }

    private Choice told(SeenEntry entry, JsonNode change, boolean refused) {
        var code = change.path("decision").asText();
        var what = WHAT.getOrDefault(code, code);
        var decider = change.path("decidedBy").asText();
        var categories = new ArrayList<String>();
        change.path("categories").forEach(category -> categories.add(PlainDutch.category(category.asText())));
        return new Choice(
                Messages.stamp(entry),
                refused ? what + " (niet vastgelegd: wie dit vroeg, mag dat niet)" : what,
                BY.getOrDefault(decider, decider),
                about(change),
                categories);
    }

    private String about(JsonNode change) {
        var words = new ArrayList<String>();
        var receiver = change.path("receiver").asText();
        var role = change.path("receiverRole").asText();
        var purpose = change.path("purpose").asText();
        if (!receiver.isEmpty()) {
            words.add("aan " + names.party(new Oin(receiver)).name());
        } else if (!role.isEmpty()) {
            words.add("aan: " + PlainDutch.role(role));
        }
        if (!purpose.isEmpty()) {
            words.add("voor: " + book.purpose(purpose));
        }
        return String.join("; ", words);
    }
}
