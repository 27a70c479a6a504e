package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the schema library finds, in our codes and words. The library's own texts hold the value, so none of them is used: a
 * text is made from the schema alone.
 */
final class FaultTexts {
    /** A name that somebody would give to a field; another one may be data in the place of a name, and is not repeated. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}[0-9]{0,3}");

    private static final Map<String, String> DUTCH_TYPES = Map.of(
            "object", "een groep velden",
            "array", "een lijst",
            "string", "een tekst",
            "integer", "een geheel getal",
            "number", "een getal",
            "boolean", "true of false");
    private static final Map<String, String> DUTCH_FORMATS = Map.of(
            "date", "een bestaande datum, als jjjj-mm-dd",
            "date-time", "een bestaand tijdstip met tijdzone (RFC 3339)",
            "email", "een e-mailadres");
    private static final Map<String, String> ENGLISH_FORMATS = Map.of(
            "date", "an existing date, as yyyy-mm-dd",
            "date-time", "an existing time with a zone (RFC 3339)",
            "email", "an e-mail address");

    private FaultTexts() {}

    static Fault of(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var says = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" ->
                fault(pointer + "/" + error.getProperty(), "REQUIRED", "Dit veld ontbreekt.", "This field is missing.");
            case "additionalProperties" -> unknownField(pointer, error.getProperty());
            case "type" ->
                fault(
                        pointer,
                        "TYPE",
                        "Hier hoort " + DUTCH_TYPES.getOrDefault(text(says), text(says)) + ".",
                        "This must be of type " + text(says) + ".");
            case "format" ->
                fault(
                        pointer,
                        "FORMAT",
                        "Hier hoort " + DUTCH_FORMATS.getOrDefault(text(says), text(says)) + ".",
                        "This must be " + ENGLISH_FORMATS.getOrDefault(text(says), text(says)) + ".");
            case "enum" ->
                fault(
                        pointer,
                        "ENUM",
                        "Hier hoort een van de vaste waarden " + says + ".",
                        "This must be one of " + says + ".");
            case "const" -> fault(pointer, "ENUM", "Hier hoort " + says + ".", "This must be " + says + ".");
            case "pattern" ->
                fault(
                        pointer,
                        "PATTERN",
                        "Dit heeft niet de vorm " + text(says) + ".",
                        "This does not have the form " + text(says) + ".");
            case "minLength", "maxLength" -> limit(pointer, "LENGTH", error, "tekens", "characters");
            case "minItems", "maxItems" -> limit(pointer, "LENGTH", error, "elementen", "elements");
            case "minimum", "maximum" -> limit(pointer, "RANGE", error, "", "");
            case "uniqueItems" ->
                fault(pointer, "DUPLICATE", "Een waarde komt meer dan eens voor.", "A value occurs more than once.");
            default -> throw new IllegalStateException("the catalogue let a keyword through that has no text");
        };
    }

    private static Fault unknownField(String pointer, String name) {
        var usual = FIELD_NAME.matcher(name).matches();
        return fault(
                usual ? pointer + "/" + name : pointer,
                "UNKNOWN_FIELD",
                usual ? "Dit veld bestaat niet in dit berichttype." : "Hier staat een veld dat niet bestaat.",
                usual ? "This message type has no such field." : "There is a field here that does not exist.");
    }

    private static Fault limit(String pointer, String code, Error error, String dutchUnit, String englishUnit) {
        var least = error.getKeyword().startsWith("min");
        var bound = text(error.getSchemaNode());
        return fault(
                pointer,
                code,
                ((least ? "Ten minste " : "Ten hoogste ") + bound + " " + dutchUnit).strip() + ".",
                ((least ? "At least " : "At most ") + bound + " " + englishUnit).strip() + ".");
    }

    private static String text(JsonNode node) {
        return node.asText();
    }

    private static Fault fault(String pointer, String code, String dutch, String english) {
        return new Fault(pointer, code, dutch, english);
    }
}
