package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.report.words.SeenForm;

/**
 * A rule, for who reads it.
 *
 * @param facts  in the order in which one weighs them
 * @param fields those of which the receiver sees something first
 */
record RuleView(
        String id, Way way, boolean onConsent, boolean adopted, String status, List<Fact> facts, List<Field> fields) {
    /** The facts there can be, each with the word of the glossary that explains it; empty where none does. */
    private static final List<Map.Entry<String, String>> FACTS = List.of(
            Map.entry("bases/release", "grondslag"),
            Map.entry("bases/receipt", "grondslag"),
            Map.entry("bases/bsn", "grondslag"),
            Map.entry("bases/identifying", "grondslag"),
            Map.entry("bases/exception", "grondslag"),
            Map.entry("facts/consent", "toestemming"),
            Map.entry("facts/objection", "bezwaar"),
            Map.entry("facts/restriction", "beperking"),
            Map.entry("facts/regions", "regio"),
            Map.entry("facts/conditions", ""),
            Map.entry("facts/closed", ""),
            Map.entry("facts/keptBySender", "bewaartermijn"),
            Map.entry("facts/keptByReceiver", "bewaartermijn"));

    RuleView {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /** Which message goes from whom to whom, for what. */
    record Way(String title, String message, String sender, String receiver, String purpose) {}

    /** @param word its name in the bundle of this page */
    record Fact(String word, String term, String text) {}

    /** @param basis on which it passes, or why it does not */
    record Field(String path, String title, String fieldClass, SeenForm seen, String basis) {
        static Field of(JsonNode told) {
            return new Field(
                    told.path("field").asText(),
                    told.path("title").asText(),
                    told.path("class").asText(),
                    SeenForm.of(told.path("form").asText()),
                    told.path("basis").asText());
        }

        static final Comparator<Field> MOST_FIRST =
                Comparator.comparing(field -> field.seen().anything() ? 0 : 1);
    }

    static RuleView of(JsonNode told) {
        return new RuleView(
                told.path("rule").asText(),
                new Way(
                        told.path("title").asText(),
                        told.path("message").asText(),
                        RoleName.of(told.path("senderRole").asText()),
                        RoleName.of(told.path("receiverRole").asText()),
                        told.path("purposeText").asText()),
                told.path("onConsent").asBoolean(),
                told.path("adopted").asBoolean(),
                told.path("status").asText(),
                facts(told),
                told.path("fields")
                        .valueStream()
                        .map(Field::of)
                        .sorted(Field.MOST_FIRST)
                        .toList());
    }

    private static List<Fact> facts(JsonNode told) {
        var facts = new ArrayList<Fact>();
        FACTS.forEach(fact -> {
            var text = told.at("/" + fact.getKey());
            if (text.isTextual()) {
                facts.add(new Fact(fact.getKey().replaceFirst(".*/", ""), fact.getValue(), text.textValue()));
            }
        });
        return facts;
    }

    /** Of how many fields the receiver sees something. */
    public long seen() {
        return fields.stream().filter(field -> field.seen().anything()).count();
    }
}
