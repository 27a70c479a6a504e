package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** One property that holds a value: it must be classified, and closed, or an open text that says what it is. */
final class SchemaLeaf {
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");
    private static final Set<String> FORMATS = Set.of("date", "date-time", "email");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    /** A pattern that one of these passes is no closed form: prose would pass it too. */
    private static final List<String> PROSE = List.of(
            "Een zin met 2 komma's, en een punt.", "woorden zonder hoofdletter of punt", "een regel\nen nog een");

    private final SchemaProblems problems;
    private final JsonNode node;
    private final String pointer;
    private final FieldPath path;
    private final String type;

    private SchemaLeaf(SchemaProblems problems, JsonNode node, String pointer, FieldPath path) {
        this.problems = problems;
        this.node = node;
        this.pointer = pointer;
        this.path = path;
        this.type = node.path("type").asText();
    }

    /** The field, or nothing when its class or category cannot be read; whatever is wrong is noted. */
    static Optional<FieldDefinition> read(SchemaProblems problems, JsonNode node, String pointer, String path) {
        if (!TYPES.contains(node.path("type").asText())) {
            problems.add(pointer + "/type", "is one of object, array, " + String.join(", ", new TreeSet<>(TYPES)));
            return Optional.empty();
        }
        return new SchemaLeaf(problems, node, pointer, new FieldPath(path)).read();
    }

    private Optional<FieldDefinition> read() {
        SchemaKeywords.LEAF
                .unknownIn(node, false)
                .forEach((keyword, problem) -> problems.add(pointer, keyword, problem));
        var fieldClass = problems.word(node, pointer, "x-klasse", FieldClass::of);
        var category = problems.word(node, pointer, "x-categorie", DataCategory::of);
        var identifier = problems.wordIfAny(node, pointer, "x-id", IdentifierType::of);
        var domain = problems.wordIfAny(node, pointer, "x-domein", PseudonymDomain::of);
        if (node.has("x-id") != node.has("x-domein")) {
            problems.add(pointer, "x-id and x-domein stand together or not at all");
        }
        var form = form(fieldClass);
        if (fieldClass == null || category == null) {
            return Optional.empty();
        }
        if ((fieldClass == FieldClass.BSN) != (identifier == IdentifierType.BSN)) {
            problems.add(pointer, "x-klasse bsn and x-id bsn stand together");
        }
        var title = node.path("title").asText();
        return Optional.of(new FieldDefinition(path, fieldClass, category.code(), identifier, domain, title, form));
    }

    private FieldForm form(@Nullable FieldClass fieldClass) {
        var format = node.has("format") ? node.path("format").asText() : null;
        if (format != null && !FORMATS.contains(format)) {
            problems.add(pointer + "/format", "unknown format '" + format + "': known are date, date-time, email");
        }
        var text = problems.wordIfAny(node, pointer, "x-tekst", TextKind::of);
        if (text == TextKind.REMARK && fieldClass != FieldClass.SPECIAL) {
            problems.add(pointer, "anything may stand in a toelichting, so its x-klasse is bijzonder");
        }
        var codes = codes();
        if (type.equals("string")) {
            closed(format, codes);
        } else if (node.has("x-tekst")) {
            problems.add(pointer, "x-tekst is for a string");
        }
        return new FieldForm(format, codes, text, ValueKind.of(node));
    }

    private void closed(@Nullable String format, List<String> codes) {
        var ways = new ArrayList<String>();
        for (var way : List.of("enum", "const", "format", "pattern", "x-tekst")) {
            if (node.has(way)) {
                ways.add(way);
            }
        }
        if (ways.isEmpty() && !node.has("x-id")) {
            problems.add(
                    pointer,
                    "is an open text: a code is closed by enum, const, format or pattern, an identifier says x-id,"
                            + " and what must stay open says with x-tekst what it is");
        }
        if (ways.size() > 1) {
            problems.add(pointer, "is closed in more than one way: " + String.join(" and ", ways));
        }
        if (node.has("pattern")) {
            pattern(node.path("pattern").asText());
        }
        if (!node.has("maxLength") && codes.isEmpty() && !isDay(format)) {
            problems.add(pointer, "is a text of any length: say maxLength, enum or format date");
        }
    }

    private void pattern(String pattern) {
        try {
            var compiled = Pattern.compile(pattern);
            if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
                problems.add(pointer + "/pattern", "does not hold the whole text: it begins with ^ and ends with $");
            } else if (PROSE.stream().anyMatch(prose -> compiled.matcher(prose).find())) {
                problems.add(pointer + "/pattern", "lets a sentence pass, so it closes nothing");
            }
        } catch (PatternSyntaxException e) {
            problems.add(pointer + "/pattern", "is no regular expression: " + e.getDescription());
        }
    }

    private static boolean isDay(@Nullable String format) {
        return "date".equals(format) || "date-time".equals(format);
    }

    private List<String> codes() {
        if (node.has("const")) {
            return code("/const", node.path("const")).stream().toList();
        }
        var codes = new ArrayList<String>();
        for (var i = 0; i < node.path("enum").size(); i++) {
            code("/enum/" + i, node.path("enum").get(i)).ifPresent(codes::add);
        }
        if (node.has("enum") && codes.isEmpty()) {
            problems.add(pointer + "/enum", "is a list of codes, and there is none");
        }
        if (codes.size() != Set.copyOf(codes).size()) {
            problems.add(pointer + "/enum", "holds a code twice");
        }
        return codes;
    }

    private Optional<String> code(String where, JsonNode code) {
        Predicate<JsonNode> fits = type.equals("string")
                ? value -> value.isTextual() && CODE.matcher(value.textValue()).matches()
                : type.equals("boolean") ? JsonNode::isBoolean : JsonNode::isNumber;
        if (!fits.test(code)) {
            problems.add(pointer + where, "is no code: lower case with hyphens or dots, and of the type " + type);
            return Optional.empty();
        }
        return Optional.of(code.asText());
    }
}
