package nl.sluis.gateway.report;

import java.util.List;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;

/**
 * What a rule lets go.
 *
 * @param fields of which something reaches the receiver, by JSON pointer, in the order of the paths
 */
public record PermittedFlow(RuleId rule, MessageType type, Role sender, Role receiver, List<String> fields) {
    public PermittedFlow {
        fields = List.copyOf(fields);
    }
}
