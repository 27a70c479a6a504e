package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a schema of the catalogue must look like: closed objects, every leaf classified and closed, no keyword that we do
 * not know, one person at most. It is stricter than JSON Schema: composition and references could open what is closed, so
 * they are not among the keywords.
 */
final class SchemaShape {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final String file;
    private final JsonNode root;
    private final SchemaProblems problems;
    private final Map<FieldPath, FieldDefinition> fields = new TreeMap<>();
    private final Set<String> staff = new HashSet<>();
    private @Nullable MessageType type;
    private @Nullable FieldPath cohort;

    private SchemaShape(String file, JsonLines lines, JsonNode root) {
        this.file = file;
        this.root = root;
        this.problems = new SchemaProblems(file, lines);
    }

    static SchemaShape of(String file, JsonLines lines, JsonNode root) {
        var shape = new SchemaShape(file, lines, root);
        shape.readRoot();
        return shape;
    }

    /** Everything that is wrong, each with the file and the JSON Pointer; empty when the schema may be used. */
    List<String> problems() {
        return problems.found();
    }

    Optional<MessageType> type() {
        return Optional.ofNullable(type);
    }

    String scope() {
        return root.path("x-scope").asText();
    }

    /** The field that says to which cohort a message belongs; empty when its type knows none. */
    Optional<FieldPath> cohort() {
        return Optional.ofNullable(cohort);
    }

    Map<FieldPath, FieldDefinition> fields() {
        return fields;
    }

    private void readRoot() {
        if (!root.isObject()) {
            problems.add("", "a schema is a JSON object");
            return;
        }
        if (!DIALECT.equals(root.path("$schema").asText())) {
            problems.add("/$schema", "is " + DIALECT);
        }
        type = problems.word(root, "", "x-type", MessageType::new);
        if (type != null && !file.equals(SchemaFiles.nameOf(type))) {
            problems.add("/x-type", "the file of " + type + " is named after it, without " + SchemaFiles.TYPE_PREFIX);
        }
        if (!root.path("x-scope").asText().matches("[a-z][a-z0-9-]{1,39}")) {
            problems.add("/x-scope", "is missing or not lower case with hyphens");
        }
        if (!root.path("type").asText().equals("object")) {
            problems.add("/type", "a message is an object");
        }
        readNode(root, "", "");
        cohort = problems.wordIfAny(root, "", "x-cohort", path -> SchemaCohort.of(root, path));
        if (type != null) {
            new SchemaPersons(problems, root, fields, staff).check(type);
        }
    }

    private void readNode(JsonNode node, String pointer, String path) {
        for (var word : List.of("title", "description")) {
            if (node.path(word).asText().isBlank()) {
                problems.add(pointer, "has no " + word);
            }
        }
        switch (node.path("type").asText()) {
            case "object" -> readObject(node, pointer, path);
            case "array" -> readArray(node, pointer, path);
            default ->
                SchemaLeaf.read(problems, node, pointer, path).ifPresent(field -> fields.put(field.path(), field));
        }
    }

    private void readObject(JsonNode node, String pointer, String path) {
        knownKeywords(node, pointer, SchemaKeywords.OBJECT);
        if (!node.path("additionalProperties").isBoolean()
                || node.path("additionalProperties").asBoolean()) {
            problems.add(pointer, "is an open object: say \"additionalProperties\": false");
        }
        if (node.path("properties").isEmpty()) {
            problems.add(pointer, "is an object without properties");
        }
        if (problems.wordIfAny(node, pointer, "x-persoon", SchemaShape::staff) != null) {
            staff.add(path);
        }
        node.path("required").forEach(name -> {
            if (!node.path("properties").has(name.asText())) {
                problems.add(pointer + "/required", "requires '" + name.asText() + "', which is no property");
            }
        });
        node.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                readNode(property.getValue(), pointer + "/properties/" + name, path + "/" + name);
            } else {
                problems.add(pointer + "/properties", "'" + name + "' is not a name of letters, digits, _ and -");
            }
        });
    }

    private void readArray(JsonNode node, String pointer, String path) {
        knownKeywords(node, pointer, SchemaKeywords.ARRAY);
        if (!node.path("maxItems").isInt()) {
            problems.add(pointer, "is a list without maxItems");
        }
        readNode(node.path("items"), pointer + "/items", path + "/*");
    }

    private void knownKeywords(JsonNode node, String pointer, SchemaKeywords keywords) {
        keywords.unknownIn(node, pointer.isEmpty())
                .forEach((keyword, problem) -> problems.add(pointer, keyword, problem));
    }

    private static String staff(String word) {
        if (!word.equals("medewerker")) {
            throw new IllegalArgumentException("x-persoon is medewerker: whom a message is about has the BSN");
        }
        return word;
    }
}
