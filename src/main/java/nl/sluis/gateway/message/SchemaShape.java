package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a schema of the catalogue must look like: closed objects, every leaf classified, no keyword that we do not know, one
 * person at most. It is stricter than JSON Schema: composition and references could open what is closed, so they are
 * not among the keywords.
 */
final class SchemaShape {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String TYPE_PREFIX = "nl.sluis.";
    private static final Set<String> LEAF_TYPES = Set.of("string", "integer", "number", "boolean");
    private static final Set<String> FORMATS = Set.of("date", "date-time", "email");

    private final String file;
    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();
    private final Map<FieldPath, FieldDefinition> fields = new TreeMap<>();

    private SchemaShape(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static SchemaShape of(String file, JsonNode root) {
        var shape = new SchemaShape(file, root);
        shape.readRoot();
        return shape;
    }

    /** Everything that is wrong, each with the file and the JSON Pointer; empty when the schema may be used. */
    List<String> problems() {
        return problems;
    }

    Optional<MessageType> type() {
        return Optional.ofNullable(word(root, "", "x-type", MessageType::new, new ArrayList<>()));
    }

    String scope() {
        return root.path("x-scope").asText();
    }

    Map<FieldPath, FieldDefinition> fields() {
        return fields;
    }

    private void readRoot() {
        if (!root.isObject()) {
            problem("", "a schema is a JSON object");
            return;
        }
        if (!DIALECT.equals(root.path("$schema").asText())) {
            problem("/$schema", "is " + DIALECT);
        }
        var type = word(root, "", "x-type", MessageType::new, problems);
        if (type != null && !file.equals(type.name().replace(TYPE_PREFIX, "") + ".schema.json")) {
            problem("/x-type", "the file of " + type + " is named after it, without " + TYPE_PREFIX);
        }
        if (!root.path("x-scope").asText().matches("[a-z][a-z0-9-]{1,39}")) {
            problem("/x-scope", "is missing or not lower case with hyphens");
        }
        if (!root.path("type").asText().equals("object")) {
            problem("/type", "a message is an object");
        }
        readNode(root, "", "");
    }

    private void readNode(JsonNode node, String pointer, String path) {
        var type = node.path("type").asText();
        for (var word : List.of("title", "description")) {
            if (node.path(word).asText().isBlank()) {
                problem(pointer, "has no " + word);
            }
        }
        switch (type) {
            case "object" -> readObject(node, pointer, path);
            case "array" -> readArray(node, pointer, path);
            default -> readLeaf(node, pointer, path, type);
        }
    }

    private void readObject(JsonNode node, String pointer, String path) {
        knownKeywords(node, pointer, SchemaKeywords.OBJECT);
        if (!node.path("additionalProperties").isBoolean()
                || node.path("additionalProperties").asBoolean()) {
            problem(pointer, "is an open object: say \"additionalProperties\": false");
        }
        if (node.path("properties").isEmpty()) {
            problem(pointer, "is an object without properties");
        }
        node.path("required").forEach(name -> {
            if (!node.path("properties").has(name.asText())) {
                problem(pointer + "/required", "requires '" + name.asText() + "', which is no property");
            }
        });
        node.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                readNode(property.getValue(), pointer + "/properties/" + name, path + "/" + name);
            } else {
                problem(pointer + "/properties", "'" + name + "' is not a name of letters, digits, _ and -");
            }
        });
    }

    private void readArray(JsonNode node, String pointer, String path) {
        knownKeywords(node, pointer, SchemaKeywords.ARRAY);
        if (!node.path("maxItems").isInt()) {
            problem(pointer, "is a list without maxItems");
        }
        readNode(node.path("items"), pointer + "/items", path + "/*");
    }

    private void readLeaf(JsonNode node, String pointer, String path, String type) {
        if (!LEAF_TYPES.contains(type)) {
            problem(pointer + "/type", "is one of object, array, " + String.join(", ", new TreeSet<>(LEAF_TYPES)));
            return;
        }
        knownKeywords(node, pointer, SchemaKeywords.LEAF);
        var format = node.has("format") ? node.path("format").asText() : null;
        if (format != null && !FORMATS.contains(format)) {
            problem(pointer + "/format", "unknown format '" + format + "': known are date, date-time, email");
        }
        if (type.equals("string") && !node.has("maxLength") && !node.has("enum") && !isDay(format)) {
            problem(pointer, "is a text of any length: say maxLength, enum or format date");
        }
        define(node, pointer, path, format);
    }

    private static boolean isDay(@Nullable String format) {
        return "date".equals(format) || "date-time".equals(format);
    }

    private void define(JsonNode node, String pointer, String path, @Nullable String format) {
        var fieldClass = word(node, pointer, "x-klasse", FieldClass::of, problems);
        var category = word(node, pointer, "x-categorie", SchemaShape::category, problems);
        var identifier = node.has("x-id") ? word(node, pointer, "x-id", IdentifierType::of, problems) : null;
        var domain = node.has("x-domein") ? word(node, pointer, "x-domein", PseudonymDomain::of, problems) : null;
        if (node.has("x-id") != node.has("x-domein")) {
            problem(pointer, "x-id and x-domein stand together or not at all");
        }
        if (fieldClass == null || category == null) {
            return;
        }
        if ((fieldClass == FieldClass.BSN) != (identifier == IdentifierType.BSN)) {
            problem(pointer, "x-klasse bsn and x-id bsn stand together");
        }
        if (fieldClass == FieldClass.BSN) {
            onePerson(pointer, path);
        }
        var title = node.path("title").asText();
        var field = new FieldPath(path);
        fields.put(field, new FieldDefinition(field, fieldClass, category, identifier, domain, title, format));
    }

    private void onePerson(String pointer, String path) {
        if (path.contains("*")) {
            problem(pointer, "a message is about one person at most, so a BSN does not stand in a list");
        }
        fields.values().stream()
                .filter(field -> field.fieldClass() == FieldClass.BSN)
                .findFirst()
                .ifPresent(first -> problem(
                        pointer, "is a second BSN beside " + first.path() + "; a message is about one person at most"));
    }

    private static String category(String text) {
        if (!text.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("x-categorie is written in lower case with hyphens");
        }
        return text;
    }

    private void knownKeywords(JsonNode node, String pointer, SchemaKeywords keywords) {
        keywords.unknownIn(node, pointer.isEmpty()).forEach(problem -> problem(pointer, problem));
    }

    private <T> @Nullable T word(
            JsonNode node, String pointer, String keyword, Function<String, T> reader, List<String> where) {
        if (!node.has(keyword)) {
            where.add(file + "#" + pointer + ": has no " + keyword);
            return null;
        }
        try {
            return reader.apply(node.path(keyword).asText());
        } catch (IllegalArgumentException e) {
            where.add(file + "#" + pointer + "/" + keyword + ": " + e.getMessage());
            return null;
        }
    }

    private void problem(String pointer, String what) {
        problems.add(file + "#" + pointer + ": " + what);
    }
}
