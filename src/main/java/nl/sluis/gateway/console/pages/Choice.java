package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/** One thing that can be chosen in a form: its code, and what people call it. */
record Choice(String code, String words) {
    /** Of an object of codes and words, in the order of the words. */
    static List<Choice> ofWords(JsonNode words) {
        return words.properties().stream()
                .map(word -> new Choice(word.getKey(), word.getValue().asText()))
                .sorted(Comparator.comparing(Choice::words, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Of a list of roles. */
    static List<Choice> ofRoles(JsonNode roles) {
        return roles.valueStream()
                .map(JsonNode::asText)
                .map(role -> new Choice(role, RoleName.of(role)))
                .toList();
    }
}
