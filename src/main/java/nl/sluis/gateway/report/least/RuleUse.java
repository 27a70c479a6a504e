package nl.sluis.gateway.report.least;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.gateway.report.PermittedFlow;

/** How often messages went by a rule, and how often each field that it lets through was filled in them. */
final class RuleUse {
    private final PermittedFlow flow;
    private final Map<String, Long> filled = new LinkedHashMap<>();
    private long messages;
    private long unreadable;

    RuleUse(PermittedFlow flow) {
        this.flow = flow;
        flow.fields().forEach(field -> filled.put(field, 0L));
    }

    /** A message with the fields that were in it, by JSON pointer. */
    void add(JsonNode fields) {
        messages++;
        filled.replaceAll((field, count) -> fields.has(field) ? count + 1 : count);
    }

    /** One of which nobody can read any more what was in it. */
    void addUnreadable() {
        messages++;
        unreadable++;
    }

    PermittedFlow flow() {
        return flow;
    }

    long messages() {
        return messages;
    }

    long unreadable() {
        return unreadable;
    }

    /** Of each field that may pass, in how many messages it was filled. */
    Map<String, Long> filled() {
        return Collections.unmodifiableMap(filled);
    }
}
