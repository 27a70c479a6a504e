package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;

/** What a field's values are, where an action fits no other. */
public enum ValueKind {
    WHOLE_NUMBER,
    /** Four digits and two letters. */
    POSTCODE,
    OTHER;

    private static final String POSTCODE_PATTERN = "^[1-9][0-9]{3}[A-Z]{2}$";

    /** What the schema of a field says of it. */
    static ValueKind of(JsonNode schema) {
        if (schema.path("type").asText().equals("integer")) {
            return WHOLE_NUMBER;
        }
        return schema.path("pattern").asText().equals(POSTCODE_PATTERN) ? POSTCODE : OTHER;
    }
}
