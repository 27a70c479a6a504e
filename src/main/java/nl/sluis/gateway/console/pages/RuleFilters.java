package nl.sluis.gateway.console.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what the matrix is filtered, as the form has it. Only these fields are read of a form: whatever else comes along is nothing.
 *
 * @param fields Dutch name and value, of those that say something
 */
record RuleFilters(Map<String, String> fields) {
    /** The name on the page, and that of the call. */
    private static final Map<String, String> NAMES =
            Map.of("van", "sender", "naar", "receiver", "soort", "message", "doel", "purpose");

    RuleFilters {
        fields = Map.copyOf(fields);
    }

    static RuleFilters of(Map<String, String> form) {
        var fields = new LinkedHashMap<String, String>();
        NAMES.keySet().forEach(name -> {
            var value = form.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        return new RuleFilters(fields);
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean any() {
        return !fields.isEmpty();
    }

    Map<String, String> asQuestion() {
        var question = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> question.put(NAMES.get(name), value));
        return question;
    }
}
