package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.Reveal;

/** Tells a value that the plan lets pass from another one in the same place. */
final class Kept {
    private final JsonNode data;
    private final Transformation transformation;

    Kept(Incoming incoming) {
        this.data = incoming.data().reveal(Reveal.GUARD);
        this.transformation = new Transformation(incoming, Means.NONE);
    }

    /** Whether the plan keeps this field, and what stands here is a value that came in there; in an array, any element's. */
    boolean is(Leaf leaf, byte[] outgoing, int from, int to) {
        return leaf.passes() && isAmong(leaf, data, 0, new Written(outgoing, from, to));
    }

    private boolean isAmong(Leaf leaf, JsonNode node, int depth, Written written) {
        if (depth == leaf.steps().size()) {
            return written.is(transformation.of(leaf, leaf.valueIn(node)));
        }
        var step = leaf.steps().get(depth);
        if (!step.equals(PlanTree.EACH)) {
            var next = node.get(step);
            return next != null && isAmong(leaf, next, depth + 1, written);
        }
        for (var element : node) {
            if (isAmong(leaf, element, depth + 1, written)) {
                return true;
            }
        }
        return false;
    }

    /** A piece of JSON. */
    private record Written(byte[] bytes, int from, int to) {
        boolean is(JsonNode value) {
            if (value.isTextual()) {
                var text = value.textValue();
                return isPlain(text) ? isQuoted(text) : isJson(value.toString());
            }
            return isJson(value.asText());
        }

        /** Whether it stands in JSON as it is, as nearly every text does: then nobody need write it to compare it. */
        private static boolean isPlain(String text) {
            for (var at = 0; at < text.length(); at++) {
                var character = text.charAt(at);
                if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                    return false;
                }
            }
            return true;
        }

        private boolean isQuoted(String text) {
            if (text.length() != to - from - 2 || bytes[from] != '"' || bytes[to - 1] != '"') {
                return false;
            }
            for (var at = 0; at < text.length(); at++) {
                if (text.charAt(at) != bytes[from + 1 + at]) {
                    return false;
                }
            }
            return true;
        }

        private boolean isJson(String json) {
            var expected = json.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(expected, 0, expected.length, bytes, from, to);
        }
    }
}
