package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code x-cohort}: the field with the start year, which every message of the type must have as a whole number. */
final class SchemaCohort {
    private SchemaCohort() {}

    /** @throws IllegalArgumentException when a message could come without it, or with something else than a year */
    static FieldPath of(JsonNode root, String text) {
        var path = new FieldPath(text);
        var node = root;
        for (var name : text.substring(1).split("/")) {
            if (!requires(node, name)) {
                throw new IllegalArgumentException("the start year is required, as is what it stands in");
            }
            node = node.path("properties").path(name);
        }
        if (!node.path("type").asText().equals("integer")
                || !node.path("maximum").isInt()) {
            throw new IllegalArgumentException("the start year is an integer with a maximum");
        }
        return path;
    }

    private static boolean requires(JsonNode object, String name) {
        for (var required : object.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
