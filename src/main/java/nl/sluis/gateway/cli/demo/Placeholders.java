package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what stands between double braces in the texts of a tree. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

    private Placeholders() {}

    /**
     * A filled copy.
     *
     * @param values gives the value of a placeholder, or throws for one that it does not know
     */
    static JsonNode fill(JsonNode tree, UnaryOperator<String> values) {
        return switch (tree) {
            case ObjectNode object -> {
                var filled = object.objectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                var filled = array.arrayNode();
                array.forEach(element -> filled.add(fill(element, values)));
                yield filled;
            }
            case TextNode text -> TextNode.valueOf(fill(text.asText(), values));
            default -> tree;
        };
    }

    private static String fill(String text, UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }
}
