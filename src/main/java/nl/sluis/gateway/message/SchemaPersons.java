package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * About whom a message is: one person, whom its BSN names, or nobody. Were the BSN optional, a message about somebody could
 * leave it out and no consent would be asked; were there a second person, nobody would ask that one.
 */
final class SchemaPersons {
    private static final String CASE_PREFIX = "nl.sluis.traject.";
    private static final FieldPath CASE_REFERENCE = new FieldPath("/traject/kenmerk");

    private final SchemaProblems problems;
    private final JsonNode root;
    private final Map<FieldPath, FieldDefinition> fields;
    private final Set<String> staff;

    /** @param staff the objects about a professional at work, who is not whom the message is about */
    SchemaPersons(SchemaProblems problems, JsonNode root, Map<FieldPath, FieldDefinition> fields, Set<String> staff) {
        this.problems = problems;
        this.root = root;
        this.fields = fields;
        this.staff = staff;
    }

    void check(MessageType type) {
        var numbers = fields.values().stream()
                .filter(field -> field.fieldClass() == FieldClass.BSN)
                .toList();
        if (numbers.isEmpty()) {
            fields.values().forEach(this::aboutNobody);
        } else {
            oneNumber(numbers);
            fields.values().forEach(field -> aboutThePerson(field, numbers.getFirst()));
        }
        if (type.name().startsWith(CASE_PREFIX)) {
            caseReference();
        }
    }

    private void oneNumber(List<FieldDefinition> numbers) {
        var first = numbers.getFirst();
        if (!isRequired(first.path())) {
            problems.add(
                    pointer(first.path()),
                    "is not required, with all that it stands in: a message about somebody always says about whom");
        }
        for (var number : numbers) {
            if (number.path().pointer().contains("*")) {
                problems.add(
                        pointer(number.path()),
                        "a message is about one person at most, so a BSN does not stand in a list");
            } else if (number != first) {
                problems.add(
                        pointer(number.path()),
                        "is a second BSN beside " + first.path() + "; a message is about one person at most");
            }
        }
    }

    private void aboutThePerson(FieldDefinition field, FieldDefinition number) {
        if (field.fieldClass() == FieldClass.DIRECT
                && field.identifier() == null
                && !isBeside(field.path(), number.path())
                && !isStaff(field.path())) {
            problems.add(
                    pointer(field.path()),
                    "points at a second person: it stands neither beside " + number.path()
                            + " nor in an object with x-persoon medewerker");
        }
        if (field.isText(TextKind.ABOUT_NOBODY)) {
            problems.add(pointer(field.path()), "is a text about nobody in a message about somebody");
        }
    }

    private void aboutNobody(FieldDefinition field) {
        if (field.fieldClass() != FieldClass.ORDINARY && field.identifier() == null) {
            problems.add(
                    pointer(field.path()),
                    "is of x-klasse " + field.fieldClass().code()
                            + " in a message that has no BSN, so is about nobody");
        }
    }

    private void caseReference() {
        var reference = fields.get(CASE_REFERENCE);
        if (reference == null
                || reference.identifier() != IdentifierType.REFERENCE
                || reference.tokenDomain() != PseudonymDomain.RELATIONSHIP
                || !isRequired(CASE_REFERENCE)) {
            problems.add(
                    pointer(CASE_REFERENCE),
                    "every type of " + CASE_PREFIX + "* has it, required, as x-id reference in x-domein relationship");
        }
    }

    private boolean isStaff(FieldPath path) {
        return staff.stream().anyMatch(object -> path.pointer().startsWith(object + "/"));
    }

    private boolean isRequired(FieldPath path) {
        var node = root;
        for (var step : path.pointer().substring(1).split("/")) {
            var required = new ArrayList<String>();
            node.path("required").forEach(name -> required.add(name.asText()));
            if (!required.contains(step)) {
                return false;
            }
            node = node.path("properties").path(step);
        }
        return true;
    }

    /** In the object that holds the number, or below it; at the root, where all is below it, only in it. */
    private static boolean isBeside(FieldPath path, FieldPath number) {
        var owner = parent(number);
        return owner.isEmpty() ? parent(path).isEmpty() : path.pointer().startsWith(owner + "/");
    }

    private static String parent(FieldPath path) {
        return path.pointer().substring(0, path.pointer().lastIndexOf('/'));
    }

    /** Where the schema describes this field. */
    private static String pointer(FieldPath path) {
        return path.pointer()
                .replaceAll("/([A-Za-z][A-Za-z0-9_-]*)", "/properties/$1")
                .replace("/*", "/items");
    }
}
