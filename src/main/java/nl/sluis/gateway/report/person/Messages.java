package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.FieldText;
import nl.sluis.gateway.report.RuleBook.MessageText;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.words.PlainDutch;
import nl.sluis.gateway.report.words.SeenForm;
import org.jspecify.annotations.Nullable;

/** Messages about a person, from entries to words. */
final class Messages {
    /** What is kept about which no rule says anything. */
    static final String NO_RULE = "care-5y";

    private final RuleBook book;
    private final Names names;
    private final Collected collected;

    Messages(RuleBook book, Names names, Collected collected) {
        this.book = book;
        this.names = names;
        this.collected = collected;
    }

    Exchange told(SeenEntry entry) {
        var sent = entry.as() == SeenEntry.Quality.SOURCE;
        JsonNode body = entry.body().<JsonNode>map(node -> node).orElseGet(JsonNodeFactory.instance::missingNode);
        var ends = new Exchange.Ends(
                new Exchange.End(names.partyOrNobody(entry.leaf().from()), sender(body)),
                new Exchange.End(names.partyOrNobody(entry.leaf().to()), role(body, "receiverRole")),
                sent);
        return new Exchange(stamp(entry), ends, matter(entry, ends, body), fate(entry), kept(entry, sent));
    }

    private static String role(JsonNode body, String member) {
        var code = body.path(member).asText();
        return code.isEmpty() ? "" : PlainDutch.role(code);
    }

    private String sender(JsonNode body) {
        var other = body.path("onBehalfOf").asText();
        var role = role(body, "senderRole");
        return other.isEmpty()
                ? role
                : role + ", namens " + names.party(new Oin(other)).name();
    }

    private Exchange.Matter matter(SeenEntry entry, Exchange.Ends ends, JsonNode body) {
        var type = body.path("messageType").asText();
        var purpose = body.path("purpose").asText();
        return new Exchange.Matter(
                type.isEmpty() ? "Een bericht waarvan de vastlegging niet meer te openen is" : book.title(type),
                purpose.isEmpty() ? "" : book.purpose(purpose),
                new Grounds(book, ends, permitted(entry))
                        .of(entry.leaf().rule(), policyHash(entry, body), consents(entry)),
                fields(book.message(type), body.path("fields")));
    }

    /** Of a delivery the body tells it: that of the acceptance. */
    private static @Nullable String policyHash(SeenEntry entry, JsonNode body) {
        var own = entry.leaf().policyHash();
        return own == null ? body.path("policyHash").textValue() : own;
    }

    /** When what the delivery relied on was recorded; only the sender sees it. */
    private List<Instant> consents(SeenEntry entry) {
        return Optional.ofNullable(collected.ends().get(entry.id())).flatMap(SeenEntry::body).stream()
                .flatMap(body -> body.path("consent").valueStream())
                .flatMap(relied -> collected.choices().stream().filter(choice -> choice.id()
                        .toString()
                        .equals(relied.path("entry").asText())))
                .map(choice -> choice.at().time())
                .toList();
    }

    private static boolean permitted(SeenEntry entry) {
        return entry.leaf().decision() != EntryFacts.Judgement.REFUSE;
    }

    private static List<Exchange.Field> fields(Optional<MessageText> message, JsonNode fields) {
        var told = new ArrayList<Exchange.Field>();
        fields.properties().forEach(field -> {
            var text = message.map(MessageText::fields)
                    .map(known -> known.get(field.getKey()))
                    .orElseGet(() -> new FieldText(field.getKey(), "", ""));
            var form = SeenForm.of(field.getValue().asText());
            told.add(new Exchange.Field(
                    text.title(),
                    text.category().isEmpty() ? "onbekend" : PlainDutch.category(text.category()),
                    form.words(),
                    form.anything()));
        });
        told.sort(Comparator.comparing(Exchange.Field::category).thenComparing(Exchange.Field::title));
        return told;
    }

    private Fate fate(SeenEntry entry) {
        return switch (entry.leaf().type()) {
            case DELIVERED -> new Fate.Delivered(stamp(entry));
            case REFUSED -> new Fate.Refused(reasons(entry));
            case PROEF -> new Fate.Tried(reasons(entry));
            default ->
                Optional.ofNullable(collected.ends().get(entry.id()))
                        .map(Messages::ended)
                        .orElseGet(Fate.Waiting::new);
        };
    }

    private static Fate ended(SeenEntry end) {
        return switch (end.leaf().type()) {
            case DELIVERED -> new Fate.Delivered(stamp(end));
            case WITHDRAWN -> new Fate.Stopped(Fate.Stop.WITHDRAWN, stamp(end));
            case EXPIRED -> new Fate.Stopped(Fate.Stop.EXPIRED, stamp(end));
            case PARKED -> new Fate.Stopped(Fate.Stop.PARKED, stamp(end));
            case DISCARDED -> new Fate.Stopped(Fate.Stop.DISCARDED, stamp(end));
            default -> new Fate.Waiting();
        };
    }

    private static List<Fate.Why> reasons(SeenEntry entry) {
        var reasons = new ArrayList<Fate.Why>();
        entry.body().ifPresent(body -> body.path("reasons")
                .forEach(code -> reasons.add(new Fate.Why(code.asText(), PlainDutch.reason(code.asText())))));
        return reasons;
    }

    private Kept kept(SeenEntry entry, boolean sent) {
        var retentionClass = book.rule(entry.leaf().rule())
                .map(rule -> sent ? rule.source() : rule.destination())
                .orElse(NO_RULE);
        return new Kept(
                retentionClass,
                entry.at().time(),
                Optional.ofNullable(book.retention().get(retentionClass)));
    }

    static Stamp stamp(SeenEntry entry) {
        return new Stamp(entry.id(), entry.at().time());
    }
}
