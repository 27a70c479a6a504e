package nl.sluis.gateway.report.breach;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.FieldText;
import nl.sluis.gateway.report.words.SeenForm;
import nl.sluis.gateway.report.words.SeenForm.Amount;

/** Counts messages of which something went to a receiver. */
final class Tally {
    private static final Comparator<BreachReport.Line> MOST_FIRST =
            Comparator.comparingLong(BreachReport.Line::messages).reversed().thenComparing(BreachReport.Line::what);
    private final RuleBook book;
    private final HeadCount heads = new HeadCount();
    private final Map<String, Counted> persons = new HashMap<>();
    private final Map<String, Counted> receivers = new HashMap<>();
    private final Map<String, Counted> rules = new HashMap<>();
    private final Map<BreachReport.Kind, Counted> kinds = new HashMap<>();
    private long unreadable;
    private boolean care;

    Tally(RuleBook book) {
        this.book = book;
    }

    void unreadable() {
        unreadable++;
    }

    /**
     * A message with its body.
     *
     * @param person the pseudonym of the party's own log; empty when the message is about nobody
     */
    void add(Instant at, Line line, ObjectNode body, String person) {
        if (!person.isEmpty()) {
            heads.add(person);
            counted(persons, person).add(at, person);
        }
        counted(receivers, line.receiver()).add(at, person);
        counted(rules, line.rule()).add(at, person);
        kindsOf(body).forEach(kind -> counted(kinds, kind).add(at, person));
        care |= body.path("senderRole").asText().startsWith("ggz")
                || body.path("receiverRole").asText().startsWith("ggz");
    }

    /** Who got it, and under which rule. */
    record Line(String receiver, String rule) {}

    private static <T> Counted counted(Map<T, Counted> all, T one) {
        return all.computeIfAbsent(one, unseen -> new Counted());
    }

    /** Each kind once a message, however many fields are of it. */
    private Set<BreachReport.Kind> kindsOf(ObjectNode body) {
        var message = book.message(body.path("messageType").asText());
        var found = new HashSet<BreachReport.Kind>();
        body.path("fields").properties().forEach(field -> {
            var form = SeenForm.of(field.getValue().asText());
            var text = message.map(RuleBook.MessageText::fields)
                    .map(fields -> fields.get(field.getKey()))
                    .orElseGet(() -> new FieldText(field.getKey(), "onbekend", "onbekend"));
            if (form.anything()) {
                found.add(kind(text, form.amount()));
            }
        });
        return found;
    }

    private static BreachReport.Kind kind(FieldText text, Amount amount) {
        return new BreachReport.Kind(text.category(), text.fieldClass(), amount.name(), 0);
    }

    boolean care() {
        return care;
    }

    long unreadableMessages() {
        return unreadable;
    }

    BreachReport.Persons persons() {
        var each = persons.entrySet().stream()
                .map(one -> new BreachReport.Subject(
                        one.getKey(),
                        one.getValue().messages(),
                        one.getValue().first(),
                        one.getValue().last()))
                .sorted(Comparator.comparing(BreachReport.Subject::first).thenComparing(BreachReport.Subject::id))
                .toList();
        return new BreachReport.Persons(heads.least(), heads.most() + unreadable, each);
    }

    List<BreachReport.Kind> kinds() {
        return kinds.entrySet().stream()
                .map(one -> new BreachReport.Kind(
                        one.getKey().category(),
                        one.getKey().fieldClass(),
                        one.getKey().form(),
                        one.getValue().messages()))
                .sorted(Comparator.comparingLong(BreachReport.Kind::messages)
                        .reversed()
                        .thenComparing(BreachReport.Kind::category)
                        .thenComparing(BreachReport.Kind::fieldClass)
                        .thenComparing(BreachReport.Kind::form))
                .toList();
    }

    List<BreachReport.Line> receivers() {
        return lines(receivers);
    }

    List<BreachReport.Line> rules() {
        return lines(rules);
    }

    private static List<BreachReport.Line> lines(Map<String, Counted> counted) {
        return counted.entrySet().stream()
                .map(one -> one.getValue().line(one.getKey()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
