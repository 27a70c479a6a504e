package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;

/**
 * Closes what the plan says is for the receiver's eyes alone, as the last thing that is done with a document: first fields,
 * then groups of them, then the whole. The egress guard has looked at it before, since nobody can look into what is closed.
 */
public final class Enclosure {
    private static final String WHOLE = "/";
    private final FieldPlan plan;
    private final ReceiverKey key;

    private Enclosure(FieldPlan plan, ReceiverKey key) {
        this.plan = plan;
        this.key = key;
    }

    /** The document with a JWE in each place that is closed; itself one when the plan closes the whole. */
    public static JsonNode close(JsonNode data, FieldPlan plan, ReceiverKey key) {
        return new Enclosure(plan, key).close(data.deepCopy());
    }

    private JsonNode close(JsonNode data) {
        plan.fields().forEach((path, action) -> {
            if (action instanceof FieldAction.EncryptForReceiver) {
                replace(data, steps(path), path);
            }
        });
        plan.closing().groups().forEach(path -> replace(data, steps(path), path));
        return plan.closing().payload() ? closed(WHOLE, data) : data;
    }

    private void replace(JsonNode node, List<String> steps, FieldPath path) {
        var first = steps.getFirst();
        var rest = steps.subList(1, steps.size());
        if (first.equals(PlanTree.EACH)) {
            elements((ArrayNode) node, rest, path);
            return;
        }
        var child = node.get(first);
        if (child == null) {
            return; // it was not there, or nothing of it passed
        }
        if (rest.isEmpty()) {
            var unused = ((ObjectNode) node).replace(first, closed(path.pointer(), child));
        } else {
            replace(child, rest, path);
        }
    }

    private void elements(ArrayNode array, List<String> rest, FieldPath path) {
        for (var at = 0; at < array.size(); at++) {
            if (rest.isEmpty()) {
                var unused = array.set(at, closed(path.pointer(), array.get(at)));
            } else {
                replace(array.get(at), rest, path);
            }
        }
    }

    private TextNode closed(String place, JsonNode value) {
        return TextNode.valueOf(key.close(place, value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> steps(FieldPath path) {
        return List.of(path.pointer().substring(1).split("/"));
    }
}
