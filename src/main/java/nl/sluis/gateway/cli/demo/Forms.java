package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which form the receiver saw each field: found by laying what was sent beside what arrived. Names and forms, never a
 * value, so that it can be printed.
 */
final class Forms {
    static final String UNCHANGED = "ongewijzigd";
    static final String ABSENT = "niet verzonden";

    private Forms() {}

    /** By JSON Pointer: every leaf that was sent, and every leaf that arrived without having been sent. */
    static Map<String, String> of(JsonNode sent, JsonNode arrived) {
        var forms = new TreeMap<String, String>();
        leaves("", sent, (path, value) -> forms.put(path, form(path, value, arrived.at(path))));
        leaves("", arrived, (path, value) -> forms.putIfAbsent(path, "toegevoegd"));
        return forms;
    }

    private static String form(String path, JsonNode sent, JsonNode arrived) {
        if (arrived.isMissingNode()) {
            return ABSENT;
        }
        var isBsn = path.endsWith("/bsn");
        if (isToken(arrived, "psn1.")) {
            return "[pseudoniem P1]";
        }
        if (isToken(arrived, "psh1.")) {
            return "[pseudoniem P2]";
        }
        if (isToken(arrived, "psr1.")) {
            return "[pseudoniem P3]";
        }
        if (isToken(sent, "psn1.")) {
            return isBsn ? "[BSN, zichtbaar]" : "[eigen kenmerk]";
        }
        if (!arrived.equals(sent)) {
            return "[vergroofd]";
        }
        return isBsn ? "[BSN, zichtbaar]" : UNCHANGED;
    }

    private static boolean isToken(JsonNode value, String prefix) {
        return value.isTextual() && value.asText().startsWith(prefix);
    }

    /** What is done with a leaf; an array counts as one. */
    interface Leaf {
        void at(String path, JsonNode value);
    }

    private static void leaves(String path, JsonNode tree, Leaf leaf) {
        if (tree.isObject()) {
            tree.properties().forEach(field -> leaves(path + "/" + field.getKey(), field.getValue(), leaf));
        } else if (!tree.isMissingNode()) {
            leaf.at(path, tree);
        }
    }
}
