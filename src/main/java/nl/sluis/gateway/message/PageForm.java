package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** Which values a field takes, in Dutch, for the page of the catalogue. */
final class PageForm {
    private PageForm() {}

    static String of(JsonNode leaf) {
        if (leaf.has("const")) {
            return "altijd `" + leaf.path("const").asText() + "`";
        }
        if (leaf.has("enum")) {
            var codes = new StringJoiner("`, `", "`", "`");
            leaf.path("enum").forEach(code -> codes.add(code.asText()));
            return codes.toString();
        }
        if (leaf.has("x-id")) {
            return identifier(leaf);
        }
        return switch (leaf.path("type").asText()) {
            case "integer" -> "geheel getal, " + bounds(leaf, "minimum", "maximum");
            case "number" -> "getal, " + bounds(leaf, "minimum", "maximum");
            case "boolean" -> "`true` of `false`";
            default -> text(leaf);
        };
    }

    private static String identifier(JsonNode leaf) {
        var domain = leaf.path("x-domein").asText().equals("receiver") ? "ontvanger" : "relatie";
        return (leaf.path("x-id").asText().equals("bsn") ? "BSN" : "eigen kenmerk") + ", of een pseudoniem per "
                + domain;
    }

    private static String text(JsonNode leaf) {
        var most = "ten hoogste " + leaf.path("maxLength").asText() + " tekens";
        if (leaf.has("x-tekst")) {
            return switch (TextKind.of(leaf.path("x-tekst").asText())) {
                case NAME -> "naam, " + most;
                case REMARK -> "vrije tekst die nooit meegaat, " + most;
                case ABOUT_NOBODY -> "tekst over niemand, nagekeken op personen, " + most;
            };
        }
        return switch (leaf.path("format").asText()) {
            case "date" -> "datum, jjjj-mm-dd";
            case "date-time" -> "tijdstip met tijdzone (RFC 3339)";
            case "email" -> "e-mailadres, " + most;
            default -> "`" + leaf.path("pattern").asText().replace("|", "\\|") + "`";
        };
    }

    /** How often an element of this list may occur. */
    static String times(JsonNode list) {
        return bounds(list, "minItems", "maxItems") + " keer";
    }

    private static String bounds(JsonNode node, String least, String most) {
        return node.path(least).asText("0") + " tot en met " + node.path(most).asText();
    }
}
