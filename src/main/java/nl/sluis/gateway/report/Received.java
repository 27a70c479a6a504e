package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Oin;

/**
 * What a destination received, told from the body of the acceptance. Named one by one: what a later version of the body
 * holds beside these does not pass.
 */
final class Received {
    /** In the words of a field plan; such a field never reached anybody. */
    private static final Set<String> NOT_SENT = Set.of(new FieldAction.Drop().dutch(), "niet bereikt");

    private static final List<String> ON_THE_ENVELOPE =
            List.of("messageType", "region", "purpose", "senderRole", "receiverRole");

    private Received() {}

    /**
     * @param leaf      of the acceptance: under which rules the message passed
     * @param delivered the body of the delivery itself, which the receiver knows by its idempotency key
     */
    static ObjectNode by(Oin receiver, EntryLeaf leaf, JsonNode accepted, JsonNode delivered) {
        var seen = JsonNodeFactory.instance.objectNode();
        ON_THE_ENVELOPE.stream()
                .filter(accepted::hasNonNull)
                .forEach(name -> seen.put(name, accepted.path(name).asText()));
        if (leaf.policyHash() != null) {
            seen.put("policyHash", leaf.policyHash());
        }
        if (delivered.hasNonNull("idempotencyKey")) {
            seen.put("idempotencyKey", delivered.path("idempotencyKey").asText());
        }
        if (accepted.hasNonNull("enclosed")) {
            seen.set("enclosed", accepted.path("enclosed").deepCopy());
        }
        var fields = seen.putObject("fields");
        accepted.path("fields").properties().stream()
                .filter(field -> !NOT_SENT.contains(field.getValue().asText()))
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        Subjects.keepOnly(receiver, accepted, seen);
        return seen;
    }
}
