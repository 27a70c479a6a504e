package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;

/** What the log says of a change of the register: names and codes; the period and the evidence stay in the register. */
final class ChangeEntry {
    private final String retentionClass;

    ChangeEntry(String retentionClass) {
        this.retentionClass = retentionClass;
    }

    EntryFacts changed(Bsn person, ConsentChanges changes) {
        return facts(EntryType.CONSENT_CHANGED, Judgement.NONE, person, changes, null);
    }

    EntryFacts refused(Bsn person, ConsentChanges changes, Reason reason) {
        return facts(EntryType.REFUSED, Judgement.REFUSE, person, changes, reason);
    }

    private EntryFacts facts(
            EntryType type, Judgement judgement, Bsn person, ConsentChanges changes, @Nullable Reason reason) {
        var by = changes.all().getFirst().recordedBy();
        var to = changes.holder().equals(by) ? null : changes.holder();
        return new EntryFacts(type, judgement, by, to, null, null, person, retentionClass, body(changes, reason));
    }

    private static ObjectNode body(ConsentChanges changes, @Nullable Reason reason) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event", "consent");
        describe(body, changes.all().getFirst());
        var further = changes.all().subList(1, changes.all().size());
        if (!further.isEmpty()) {
            var array = body.putArray("further");
            further.forEach(change -> describe(array.addObject(), change));
        }
        if (reason != null) {
            body.putArray("reasons").add(reason.name());
        }
        return body;
    }

    private static void describe(ObjectNode body, ConsentChange change) {
        body.put("decision", change.decision().code());
        body.put("decidedBy", change.decidedBy().code());
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

    private static void put(ObjectNode body, String name, @Nullable Object word) {
        if (word != null) {
            body.put(name, word.toString());
        }
    }
}
