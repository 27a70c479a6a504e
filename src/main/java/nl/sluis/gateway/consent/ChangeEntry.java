package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;

/** What the log says of a change of the register: names and codes; the period and the evidence stay in the register. */
final class ChangeEntry {
    private final String retentionClass;
    private final SubjectNames names;

    ChangeEntry(String retentionClass, SubjectNames names) {
        this.retentionClass = retentionClass;
        this.names = names;
    }

    /** Whom it is about is told to who recorded it and to the holder, each under its own pseudonym. */
    EntryFacts changed(Bsn person, ConsentChanges changes) {
        var facts = facts(EntryType.CONSENT_CHANGED, Judgement.NONE, person, changes, List.of());
        var subjects = facts.body().putObject("subjects");
        Stream.of(changes.all().getFirst().recordedBy(), changes.holder())
                .distinct()
                .forEach(controller -> subjects.put(controller.value(), names.of(controller, person)));
        return facts;
    }

    EntryFacts lookedUp(LookUp lookUp) {
        return facts(EntryType.LOG_READ, Judgement.NONE, lookUp, List.of());
    }

    EntryFacts lookUpRefused(LookUp lookUp, List<Reason> reasons) {
        return facts(EntryType.REFUSED, Judgement.REFUSE, lookUp, reasons);
    }

    EntryFacts refused(Bsn person, ConsentChanges changes, List<Reason> reasons) {
        return facts(EntryType.REFUSED, Judgement.REFUSE, person, changes, reasons);
    }

    private EntryFacts facts(
            EntryType type, Judgement judgement, Bsn person, ConsentChanges changes, List<Reason> reasons) {
        var by = changes.all().getFirst().recordedBy();
        var to = changes.holder().equals(by) ? null : changes.holder();
        return new EntryFacts(type, judgement, by, to, null, null, person, retentionClass, body(changes, reasons));
    }

    /** The same for who is known and who is not: what was found is not in it. */
    private EntryFacts facts(EntryType type, Judgement judgement, LookUp lookUp, List<Reason> reasons) {
        var asker = lookUp.recorder().oin();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event", "consent.look-up");
        body.put("holder", lookUp.holder().value());
        var standings = body.putArray("as");
        new TreeSet<>(lookUp.standings()).forEach(standing -> standings.add(standing.name()));
        put(body, reasons);
        var to = lookUp.holder().equals(asker) ? null : lookUp.holder();
        return new EntryFacts(type, judgement, asker, to, null, null, lookUp.person(), retentionClass, body);
    }

    private static ObjectNode body(ConsentChanges changes, List<Reason> reasons) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event", "consent");
        describe(body, changes.all().getFirst());
        var further = changes.all().subList(1, changes.all().size());
        if (!further.isEmpty()) {
            var array = body.putArray("further");
            further.forEach(change -> describe(array.addObject(), change));
        }
        put(body, reasons);
        return body;
    }

    private static void describe(ObjectNode body, ConsentChange change) {
        body.put("decision", change.decision().code());
        body.put("decidedBy", change.decidedBy().code());
        put(body, "age", change.age() == null ? null : change.age().code());
        body.put("holder", change.everyHolder() ? "*" : change.holder().value());
        put(body, "receiver", change.target().receiver());
        put(
                body,
                "receiverRole",
                change.target().role() == null ? null : change.target().role().code());
        put(body, "purpose", change.target().purpose());
        put(body, "scope", change.target().scope());
        var categories = body.putArray("categories");
        new TreeSet<>(change.target().categories()).forEach(categories::add);
        put(
                body,
                "evidenceForm",
                change.evidence() == null ? null : change.evidence().form().code());
    }

    private static void put(ObjectNode body, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            var codes = body.putArray("reasons");
            reasons.forEach(reason -> codes.add(reason.name()));
        }
    }

    private static void put(ObjectNode body, String name, @Nullable Object word) {
        if (word != null) {
            body.put(name, word.toString());
        }
    }
}
