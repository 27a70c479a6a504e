package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is searched by, as the form has it. Only these fields are read of a form: whatever else comes along is nothing.
 *
 * @param fields Dutch name and value, of those that say something
 */
record SearchFilters(Map<String, String> fields) {
    /** The name on the page, and that of the call. */
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("van", "since");
        names.put("tot", "until");
        names.put("partij", "party");
        names.put("afzender", "sender");
        names.put("ontvanger", "receiver");
        names.put("soort", "type");
        names.put("uitkomst", "outcome");
        names.put("reden", "reason");
        names.put("regel", "rule");
        names.put("regio", "region");
        names.put("kenmerk", "entry");
        names.put("na", "after");
        return names;
    }

    static SearchFilters of(Map<String, String> form) {
        var fields = new LinkedHashMap<String, String>();
        NAMES.keySet().forEach(name -> {
            var value = form.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        return new SearchFilters(Map.copyOf(fields));
    }

    /** Of a search that was kept; what it has no name for is nothing. */
    static SearchFilters told(JsonNode question) {
        var fields = new LinkedHashMap<String, String>();
        NAMES.forEach((name, called) -> {
            var value = Told.text(question, called);
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        return new SearchFilters(Map.copyOf(fields));
    }

    /** The names, in the order of the form. */
    static List<String> order() {
        return List.copyOf(NAMES.keySet());
    }

    /** Whether this may be kept: a filter at least, and none that names one message, and so one person. */
    public boolean keepable() {
        return !kept().isEmpty() && get("kenmerk").isEmpty();
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Without where a page begins. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(fields);
        kept.remove("na");
        return kept;
    }

    ObjectNode asQuestion() {
        var question = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> question.put(NAMES.get(name), value));
        return question;
    }

    /** The address of this search with one field more, or without it when it is empty; on its first page. */
    public String with(String name, String value) {
        var address = UriComponentsBuilder.fromPath("/zoeken").queryParam("zoek", "");
        kept().forEach((kept, old) -> {
            if (!kept.equals(name)) {
                address.queryParam(kept, old);
            }
        });
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
        return address.fragment("gevonden").encode().build().toUriString();
    }

    /** The address of its next page. */
    public String behind(String place) {
        return with("na", place);
    }
}
