package nl.sluis.gateway.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;

/**
 * What the log says of a delivery. The permit was given before, so nothing is decided here. The person is known by a hash
 * only, so the body is kept under the system's key and names nobody; the entry of the acceptance leads to the person.
 */
final class DeliveryEntry {
    private final String retentionClass;

    DeliveryEntry(String retentionClass) {
        this.retentionClass = retentionClass;
    }

    /** @param why a code */
    EntryFacts of(EntryType type, Claimed row, String why) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event", "delivery");
        body.put("message", row.accepted().toString());
        body.put("idempotencyKey", row.id().toString());
        body.put("messageType", row.type().name());
        body.put("region", row.region().value());
        body.put("receiverRole", row.receiver().role().code());
        body.put("failures", row.failures());
        if (!why.isEmpty()) {
            body.putArray("reasons").add(why);
        }
        return new EntryFacts(
                type, Judgement.NONE, row.sender(), row.receiver().oin(), row.rule(), null, null, retentionClass, body);
    }
}
