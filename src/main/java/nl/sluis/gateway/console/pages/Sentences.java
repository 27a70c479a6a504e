package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.gateway.report.Rules;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Entries as sentences: who did what, for whom, and how much of it the receiver saw. */
final class Sentences {
    private final MessageSource words;
    private final Rules rules;
    private final PartyNames names;

    Sentences(MessageSource words, Rules rules, PartyNames names) {
        this.words = words;
        this.rules = rules;
        this.names = names;
    }

    /**
     * An entry in words.
     *
     * @param more what there is to say beside, a sentence each
     * @param message of the entry's message, whose page tells the rest
     */
    record Sentence(
            String id, String message, Instant time, String type, String decision, String text, List<String> more) {
        public String address() {
            return "/bericht/" + (message.isEmpty() ? id : message);
        }
    }

    List<Sentence> all(JsonNode entries) {
        return entries.valueStream().map(this::of).toList();
    }

    Sentence of(JsonNode entry) {
        var type = Told.text(entry, "type");
        return new Sentence(
                Told.text(entry, "id"),
                Told.text(entry, "message"),
                Instant.parse(Told.text(entry, "time")),
                type,
                Told.text(entry, "decision"),
                text(entry, type),
                more(entry));
    }

    private String text(JsonNode entry, String type) {
        return say(
                "zin." + type,
                party(entry, "from"),
                party(entry, "to"),
                rules.now().title(Told.text(entry, "messageType")));
    }

    /** Of a party, as people call it. */
    String name(String oin) {
        return names.of(oin);
    }

    private String party(JsonNode entry, String side) {
        var oin = Told.text(entry, side);
        return oin.isEmpty() ? say("zin.gateway") : names.of(oin);
    }

    private List<String> more(JsonNode entry) {
        var fields = entry.path("fields");
        var bsn = fields.path("bsn").asText();
        var sent = !Told.text(entry, "decision").equals("refuse");
        return java.util.stream.Stream.of(
                        reasons(entry),
                        bsn.isEmpty() || !sent ? "" : bsn(entry, bsn),
                        sent && fields.path("nothing").asInt() > 0
                                ? say(
                                        "zin.niet-verzonden",
                                        fields.path("nothing").asInt())
                                : "")
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private String bsn(JsonNode entry, String amount) {
        return amount.equals("all") ? say("zin.bsn.all", basis(entry)) : say("zin.bsn." + amount);
    }

    /** On which the receiver takes in, in the words of the rules of now. */
    private String basis(JsonNode entry) {
        var rule = Told.text(entry, "rule");
        return rules.now().rules().entrySet().stream()
                .filter(known -> known.getKey().value().equals(rule))
                .map(Map.Entry::getValue)
                .map(known -> known.receipt())
                .findFirst()
                .orElse(rule);
    }

    private static String reasons(JsonNode entry) {
        return entry.path("reasons")
                .valueStream()
                .map(JsonNode::asText)
                .map(ReasonWords::of)
                .collect(Collectors.joining(" "));
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, key, LocaleContextHolder.getLocale());
    }
}
