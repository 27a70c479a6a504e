package nl.sluis.gateway.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;

/**
 * What the log says of a delivery. The permit was given before, so nothing is decided here, but where a person rules. The person is known by a hash
 * only, so the body is kept under the system's key and names nobody; the entry of the acceptance leads to the person.
 */
final class DeliveryEntry {
    private final String retentionClass;

    DeliveryEntry(String retentionClass) {
        this.retentionClass = retentionClass;
    }

    /** @param why a code */
    EntryFacts of(EntryType type, Claimed row, String why) {
        return facts(type, Judgement.NONE, row, body(row, why));
    }

    /** It has arrived. @param relied the versions of consent on which it left: those that the register had right before */
    EntryFacts delivered(Claimed row, List<ConsentCheck.Relied> relied) {
        var body = body(row, "");
        if (!relied.isEmpty()) {
            var consent = body.putArray("consent");
            relied.forEach(one -> consent.addObject()
                    .put("holder", one.holder().value())
                    .put("version", one.version())
                    .put("entry", one.entry().toString()));
        }
        return facts(EntryType.DELIVERED, Judgement.NONE, row, body);
    }

    /** A person decided about a message to which somebody objected: a decision, as a rule's would be. */
    EntryFacts ruled(Claimed row, String person, Ruling ruling) {
        var body = body(row, Reason.OBJECTION.name());
        body.put("event", "review");
        body.put("by", person);
        return switch (ruling) {
            case RELEASE -> facts(EntryType.PARKED, Judgement.PERMIT, row, body);
            case STOP -> facts(EntryType.WITHDRAWN, Judgement.REFUSE, row, body);
        };
    }

    /** A person deals with a message that waits. @param event what is done: a word of ours */
    EntryFacts handled(EntryType type, Claimed row, String event, List<String> reasons, List<String> by) {
        var body = body(row, "");
        body.put("event", event);
        if (!reasons.isEmpty()) {
            reasons.forEach(body.putArray("reasons")::add);
        }
        body.put("by", String.join(" ", by));
        return facts(type, Judgement.NONE, row, body);
    }

    /** A receiver looked, and saw these. By the entries of their acceptance, which lead to the persons. */
    EntryFacts fetched(Oin receiver, List<EntryId> messages) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event", "postvak");
        body.put("by", receiver.value());
        messages.forEach(one -> body.withArray("messages").add(one.toString()));
        return new EntryFacts(
                EntryType.FETCHED, Judgement.NONE, null, receiver, null, null, null, retentionClass, body);
    }

    /** PostgreSQL's clock was set. */
    EntryFacts of(Jump jump) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("from", jump.from().toString());
        body.put("to", jump.to().toString());
        return new EntryFacts(EntryType.CLOCK_JUMP, Judgement.NONE, null, null, null, null, null, retentionClass, body);
    }

    private static ObjectNode body(Claimed row, String why) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event", "delivery");
        body.put("message", row.accepted().toString());
        body.put("idempotencyKey", row.id().toString());
        body.put("messageType", row.type().name());
        body.put("region", row.region().value());
        body.put("receiverRole", row.receiver().role().code());
        body.put("failures", row.failures());
        if (row.canary()) {
            body.put("canary", true);
        }
        if (!why.isEmpty()) {
            body.putArray("reasons").add(why);
        }
        return body;
    }

    private EntryFacts facts(EntryType type, Judgement judgement, Claimed row, ObjectNode body) {
        return new EntryFacts(
                type, judgement, row.sender(), row.receiver().oin(), row.rule(), null, null, retentionClass, body);
    }
}
