package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that a schema of the catalogue may use, per kind of node; a keyword that is not here is a mistake. */
enum SchemaKeywords {
    OBJECT("additionalProperties", "required", "properties", "x-persoon"),
    ARRAY("items", "minItems", "maxItems", "uniqueItems"),
    LEAF(
            "enum",
            "const",
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "x-tekst",
            "x-klasse",
            "x-categorie",
            "x-id",
            "x-domein");

    private static final Set<String> EVERYWHERE = Set.of("type", "title", "description");
    private static final Set<String> AT_THE_ROOT = Set.of("$schema", "x-type", "x-scope", "x-cohort");

    private final Set<String> words;

    SchemaKeywords(String... words) {
        this.words = Set.of(words);
    }

    /** One sentence for each keyword of this node that is not known, by the keyword. */
    Map<String, String> unknownIn(JsonNode node, boolean root) {
        var known = new TreeSet<>(words);
        known.addAll(EVERYWHERE);
        if (root) {
            known.addAll(AT_THE_ROOT);
        }
        var unknown = new LinkedHashMap<String, String>();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.put(name, "unknown keyword '" + name + "'; did you mean '" + Nearest.to(name, known) + "'?");
            }
        });
        return unknown;
    }
}
