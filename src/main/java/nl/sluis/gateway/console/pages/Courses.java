package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.FieldText;
import nl.sluis.gateway.report.RuleBook.MessageText;
import nl.sluis.gateway.report.RuleBook.RuleText;
import nl.sluis.gateway.report.Rules;
import nl.sluis.gateway.report.words.SeenForm;

/** A message's entries, told for its page. */
final class Courses {
    private final Rules rules;
    private final Sentences sentences;

    Courses(Rules rules, Sentences sentences) {
        this.rules = rules;
        this.sentences = sentences;
    }

    /**
     * A message.
     *
     * @param title    of its type
     * @param purpose  what it was for; empty where it does not say
     * @param changed  whether the rules are others by now than those it was decided by
     * @param withheld what this reader is not shown, in Dutch
     */
    record Course(
            String title,
            String purpose,
            List<Step> steps,
            Optional<Ground> ground,
            boolean changed,
            List<Field> fields,
            List<String> withheld) {}

    /** @param consent versions of the register on which it left */
    record Step(Sentences.Sentence said, boolean proof, List<Consent> consent) {}

    record Consent(String holder, int version, String entry) {}

    record Ground(String rule, Optional<RuleText> text) {}

    /** @param fieldClass how sensitive what came in was, as the message type says it */
    record Field(String title, String path, String category, String fieldClass, SeenForm seen) {}

    Course of(JsonNode told) {
        var entries = told.path("entries").valueStream().toList();
        var main = entries.stream()
                .filter(entry -> entry.at("/body/fields").isObject())
                .findFirst()
                .orElse(entries.getFirst());
        var book = rules.now();
        var type = Told.text(main, "messageType");
        return new Course(
                type.isEmpty() ? "" : book.title(type),
                purpose(book, main),
                entries.stream().map(this::step).toList(),
                ground(book, Told.text(main, "rule")),
                changed(book, main),
                fields(book.message(type), main.at("/body/fields")),
                withheld(entries));
    }

    private Step step(JsonNode entry) {
        var consent = entry.at("/body/consent")
                .valueStream()
                .map(one -> new Consent(
                        sentences.name(one.path("holder").asText()),
                        one.path("version").asInt(),
                        one.path("entry").asText()))
                .toList();
        return new Step(sentences.of(entry), entry.path("proof").asBoolean(), consent);
    }

    private static String purpose(RuleBook book, JsonNode main) {
        var code = main.at("/body/purpose").asText();
        return code.isEmpty() ? "" : book.purpose(code);
    }

    private static Optional<Ground> ground(RuleBook book, String rule) {
        return rule.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ground(
                        rule,
                        book.rules().entrySet().stream()
                                .filter(known -> known.getKey().value().equals(rule))
                                .map(Map.Entry::getValue)
                                .findFirst()));
    }

    private static boolean changed(RuleBook book, JsonNode main) {
        var own = Told.text(main, "policyHash");
        var hash = own.isEmpty() ? main.at("/body/policyHash").asText() : own;
        return !hash.isEmpty() && !hash.equals(book.policyHash());
    }

    private static List<Field> fields(Optional<MessageText> message, JsonNode fields) {
        return fields.properties().stream()
                .map(field -> field(message, field.getKey(), field.getValue().asText()))
                .sorted(Comparator.comparing(Field::category).thenComparing(Field::title))
                .toList();
    }

    private static Field field(Optional<MessageText> message, String path, String form) {
        var text = message.map(known -> known.fields().get(path)).orElseGet(() -> new FieldText(path, "", ""));
        return new Field(
                text.title(),
                path,
                text.category().isEmpty() ? "" : KindWords.of(text.category()),
                text.fieldClass(),
                SeenForm.of(form));
    }

    private static List<String> withheld(List<JsonNode> entries) {
        return entries.stream()
                .flatMap(entry -> StreamSupport.stream(entry.path("withheld").spliterator(), false))
                .map(one -> one.path("uitleg").asText())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
