package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;

/** The texts that stand at one path of a document: one, none, or one per element of a list. */
final class TextsAt {
    private final String[] steps;

    TextsAt(FieldPath path) {
        steps = path.pointer().substring(1).split("/");
    }

    interface Visitor {
        /** @param pointer where this one stands, with the number of its element */
        void text(String pointer, String text);
    }

    void visit(JsonNode data, Visitor visitor) {
        visit(data, "", 0, visitor);
    }

    private void visit(JsonNode node, String pointer, int depth, Visitor visitor) {
        if (depth == steps.length) {
            if (node.isTextual()) {
                visitor.text(pointer, node.textValue());
            }
        } else if (steps[depth].equals("*")) {
            for (var i = 0; i < node.size() && node.isArray(); i++) {
                visit(node.get(i), pointer + "/" + i, depth + 1, visitor);
            }
        } else {
            var next = node.get(steps[depth]);
            if (next != null) {
                visit(next, pointer + "/" + steps[depth], depth + 1, visitor);
            }
        }
    }
}
