package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.gateway.disclosure.PlanTree.Branch;
import nl.sluis.gateway.disclosure.PlanTree.Each;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.PlanTree.Node;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import org.jspecify.annotations.Nullable;

/** One outgoing document in the making. It walks the plan and asks the data, so a field that no plan names has no way out. */
final class Building {
    private final Transformation transformation;
    private final Redacting redacting;
    private final Map<FieldPath, FieldAction> actions = new HashMap<>();
    private final Map<FieldPath, Redacted.Why> withheld = new HashMap<>();
    private int dropped;

    Building(Transformation transformation, Redacting redacting) {
        this.transformation = transformation;
        this.redacting = redacting;
    }

    Disclosed of(PlanTree tree, JsonNode data) {
        var passed = passed(tree.root(), data);
        return new Disclosed(
                passed == null ? JsonNodeFactory.instance.objectNode() : passed, actions, withheld, dropped);
    }

    /** What may pass of this; null when it is nothing. */
    private @Nullable JsonNode passed(Node node, JsonNode data) {
        return switch (node) {
            case Leaf leaf -> value(leaf, leaf.valueIn(data));
            case Branch branch -> object(branch, branch.objectIn(data));
            case Each each -> array(each, each.arrayIn(data));
        };
    }

    private @Nullable JsonNode value(Leaf leaf, JsonNode value) {
        var before = actions.put(leaf.path(), leaf.action());
        if (leaf.action() instanceof FieldAction.Drop) {
            return dropped(before == null);
        }
        return leaf.action() instanceof FieldAction.RedactText ? redacted(leaf, value) : transformation.of(leaf, value);
    }

    /** A field counts once, also when it stands in every element of an array. */
    private @Nullable JsonNode dropped(boolean isFirst) {
        dropped += isFirst ? 1 : 0;
        return null;
    }

    private @Nullable JsonNode redacted(Leaf leaf, JsonNode value) {
        return switch (redacting.of(leaf, value)) {
            case Redacted.Text(var text) -> TextNode.valueOf(text);
            case Redacted.Dropped(var why) -> dropped(withheld.put(leaf.path(), why) == null);
        };
    }

    private @Nullable JsonNode object(Branch branch, JsonNode data) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var child : branch.children().entrySet()) {
            var value = data.get(child.getKey());
            var passed = value == null ? null : passed(child.getValue(), value);
            if (passed != null) {
                var replaced = object.replace(child.getKey(), passed);
                assert replaced == null;
            }
        }
        return object.isEmpty() ? null : object;
    }

    private @Nullable JsonNode array(Each each, JsonNode data) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var element : data) {
            var passed = passed(each.element(), element);
            if (passed != null) {
                array = array.add(passed);
            }
        }
        return array.isEmpty() ? null : array;
    }
}
