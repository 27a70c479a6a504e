package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * A field plan laid over the fields of a message type: the shape that an outgoing document can have. Whatever walks it
 * never meets a field that the schema does not know.
 */
record PlanTree(MessageDefinition definition, Node root) {
    /** The step that stands for every element of an array. */
    static final String EACH = "*";

    /** @throws TransformationFailedException when the plan names a field that the schema does not have */
    static PlanTree of(MessageDefinition definition, FieldPlan plan) {
        for (var path : plan.fields().keySet()) {
            if (!definition.fields().containsKey(path)) {
                throw new TransformationFailedException(path, "the schema does not know this field");
            }
        }
        var leaves = definition.fields().values().stream()
                .map(field -> Leaf.of(field, plan.of(field.path())))
                .toList();
        return new PlanTree(definition, leaves.isEmpty() ? new Branch(Map.of()) : nodeOf(leaves, 0));
    }

    /**
     * Shows the visitor every leaf field that is present in this data; in an array, each element's.
     *
     * @throws TransformationFailedException when the data has another shape than the schema
     */
    void visit(JsonNode data, Visitor visitor) {
        visit(root, data, visitor);
    }

    private static void visit(Node node, JsonNode data, Visitor visitor) {
        switch (node) {
            case Leaf leaf -> visitor.present(leaf, leaf.valueIn(data));
            case Branch branch ->
                branch.children.forEach((name, child) -> {
                    var value = branch.objectIn(data).get(name);
                    if (value != null) {
                        visit(child, value, visitor);
                    }
                });
            case Each each -> each.arrayIn(data).forEach(element -> visit(each.element, element, visitor));
        }
    }

    private static Node nodeOf(List<Leaf> leaves, int depth) {
        var first = leaves.getFirst();
        if (leaves.size() == 1 && first.steps().size() == depth) {
            return first;
        }
        var byStep = leaves.stream()
                .collect(Collectors.groupingBy(leaf -> leaf.step(depth), LinkedHashMap::new, Collectors.toList()));
        var elements = byStep.remove(EACH);
        if (elements == null) {
            var children = new LinkedHashMap<String, Node>();
            byStep.forEach((name, under) -> children.put(name, nodeOf(under, depth + 1)));
            return new Branch(children);
        }
        if (!byStep.isEmpty()) {
            throw new TransformationFailedException(first.path(), "an array has no named fields");
        }
        return new Each(nodeOf(elements, depth + 1));
    }

    private static TransformationFailedException misshapen(Node node) {
        return new TransformationFailedException(node.path(), "the data has another shape here than the schema");
    }

    interface Visitor {
        void present(Leaf leaf, JsonNode value);
    }

    /** A place in the tree. */
    sealed interface Node {
        /** The first field at or under this place, to name it by. */
        FieldPath path();
    }

    record Branch(Map<String, Node> children) implements Node {
        @Override
        public FieldPath path() {
            return children.values().iterator().next().path();
        }

        JsonNode objectIn(JsonNode data) {
            if (!data.isObject()) {
                throw misshapen(this);
            }
            return data;
        }
    }

    record Each(Node element) implements Node {
        @Override
        public FieldPath path() {
            return element.path();
        }

        JsonNode arrayIn(JsonNode data) {
            if (!data.isArray()) {
                throw misshapen(this);
            }
            return data;
        }
    }

    /** @param steps the names that lead to it, {@link #EACH} for an array */
    record Leaf(FieldDefinition field, FieldAction action, List<String> steps) implements Node {
        static Leaf of(FieldDefinition field, FieldAction action) {
            return new Leaf(
                    field, action, List.of(field.path().pointer().substring(1).split("/")));
        }

        @Override
        public FieldPath path() {
            return field.path();
        }

        /** Whether what stands here in the outgoing document is known: a value that came in, or a word of the plan. */
        boolean passes() {
            return switch (action) {
                case FieldAction.Keep keep -> true;
                case FieldAction.Translate translate -> true;
                case FieldAction.EncryptForReceiver encrypt -> true;
                case FieldAction.Constant constant -> true;
                case FieldAction.Drop drop -> false;
                case FieldAction.Mask mask -> false;
                case FieldAction.Pseudonymise pseudonymise -> false;
                case FieldAction.GeneraliseDate generalise -> false;
                case FieldAction.ShiftDate shift -> false;
                case FieldAction.GeneralisePostcode generalise -> false;
                case FieldAction.Bucket bucket -> false;
                case FieldAction.RedactText redact -> false;
            };
        }

        /** Whether the plan lets no value pass here as it came. */
        boolean hides() {
            return action instanceof FieldAction.Constant || !passes();
        }

        /** Whether any date may stand here: a shifted one can be the same as another that came in. */
        boolean shiftsDates() {
            return action instanceof FieldAction.ShiftDate;
        }

        /** A leaf holds one value: were it an object, fields that nobody named would pass with it. */
        JsonNode valueIn(JsonNode data) {
            if (data.isContainerNode()) {
                throw misshapen(this);
            }
            return data;
        }

        private String step(int depth) {
            if (steps.size() == depth) {
                throw new TransformationFailedException(path(), "this field stands above another");
            }
            return steps.get(depth);
        }
    }
}
