package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;

/**
 * What the receiver may see.
 *
 * @param data    the outgoing data; does not print
 * @param actions what was done with each field that was present, names only
 * @param withheld free texts of which nothing passed, though the plan would have let them pass redacted, and why
 * @param dropped how many fields were present and did not pass
 */
public record Disclosed(
        JsonNode data, Map<FieldPath, FieldAction> actions, Map<FieldPath, Redacted.Why> withheld, int dropped) {
    public Disclosed {
        actions = Map.copyOf(actions);
        withheld = Map.copyOf(withheld);
    }

    @Override
    public String toString() {
        return "Disclosed[" + actions.size() + " fields, " + dropped + " dropped]";
    }
}
