package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads an answer of the counter, in which what there is not may be absent or null. */
final class Told {
    private Told() {}

    /** The text of a member; empty where there is none. */
    static String text(JsonNode answer, String member) {
        var value = answer.path(member);
        return value.isTextual() ? value.textValue() : "";
    }

    /** The texts of a list; none where there is none. */
    static List<String> texts(JsonNode answer, String member) {
        return answer.path(member).valueStream().map(JsonNode::asText).toList();
    }
}
