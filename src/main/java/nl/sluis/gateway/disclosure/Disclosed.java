package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;

/**
 * What the receiver may see.
 *
 * @param data    the outgoing data; does not print
 * @param actions what was done with each field that was present, names only
 * @param dropped how many fields were present and did not pass
 */
public record Disclosed(JsonNode data, Map<FieldPath, FieldAction> actions, int dropped) {
    public Disclosed {
        actions = Map.copyOf(actions);
    }

    @Override
    public String toString() {
        return "Disclosed[" + actions.size() + " fields, " + dropped + " dropped]";
    }
}
