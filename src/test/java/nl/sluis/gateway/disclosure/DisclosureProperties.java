package nl.sluis.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.Definitions;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;

/** Nothing that is not named leaves, for any schema, any plan and any document. */
class DisclosureProperties {
    private static final LocalDate EVENT = LocalDate.of(2026, 11, 1);
    private final Disclosure disclosure = Application.disclosure();

    /** A field: where it stands, what it holds, what the plan does with it; null when the plan does not name it. */
    record Field(String path, boolean present, FieldAction action) {
        private static final FieldAction UNNAMED = new FieldAction.Drop();

        String marker() {
            return "v" + path.replace("/", "-").replace("*", "each");
        }

        boolean passes() {
            return present && action instanceof FieldAction.Keep;
        }

        boolean isNamed() {
            return !action.equals(UNNAMED) || path.hashCode() % 2 == 0; // some are dropped by name, some by silence
        }
    }

    @Property
    void exactlyTheKeptValuesLeave(@ForAll("schemas") Set<Field> fields, @ForAll("noise") Map<String, String> unknown) {
        // Given
        var data = documentOf(fields);
        unknown.forEach((name, value) -> data.put("onbekend" + name, value));

        // When
        var disclosed = disclosure.disclose(
                incoming(fields, data), planOf(fields), (how, identifier) -> "token", Application::shift);

        // Then
        var left = new HashSet<String>();
        collect(disclosed.data(), left);
        var expected = new HashSet<String>();
        fields.stream().filter(Field::passes).forEach(field -> expected.add(field.marker()));
        assertThat(left).isEqualTo(expected);
    }

    @Property
    void everyPresentFieldIsAccountedFor(@ForAll("schemas") Set<Field> fields) {
        // When
        var disclosed = disclosure.disclose(
                incoming(fields, documentOf(fields)), planOf(fields), (how, identifier) -> "token", Application::shift);

        // Then
        var present = fields.stream().filter(Field::present).toList();
        assertThat(disclosed.actions()).hasSize(present.size());
        assertThat(disclosed.dropped()).isEqualTo((int)
                present.stream().filter(field -> !field.passes()).count());
    }

    @Property
    void everyDateHasItsCoarseForms(
            @ForAll("dates") LocalDate birth, @ForAll DatePrecision precision, @ForAll("dates") LocalDate event) {
        var coarse = CoarseDate.of(birth, precision, event);
        if (precision == DatePrecision.AGE_BAND_5 && birth.isAfter(event)) {
            assertThat(coarse).isEmpty();
        } else {
            assertThat(coarse.orElseThrow())
                    .matches("[0-9]{4}|[0-9]{4}-[0-9]{2}|[0-9]{4}-W[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}|90\\+")
                    .doesNotContain(birth.toString());
        }
    }

    @Property
    void noTextMakesADateFailOtherwiseThanByName(@ForAll String text) {
        // Given
        var data = Application.JSON.createObjectNode();
        var naming = data.putObject("betrokkene").put("geboortedatum", text);
        assertThat(naming).hasSize(1);
        var incoming = Application.incoming(data, Map.of(), Set.of());

        // Then
        try {
            var disclosed = disclosure.disclose(
                    incoming, Application.planOf(Application.plan()), (how, id) -> "token", Application::shift);
            assertThat(CoarseDate.read(text)).isPresent();
            assertThat(disclosed.data().toString()).doesNotContain(text);
        } catch (TransformationFailedException e) {
            assertThat(e.field()).isEqualTo(new FieldPath("/betrokkene/geboortedatum"));
        }
    }

    @Property
    void everyIdentifierBecomesItsTokenOrFails(@ForAll IdentifierType type, @ForAll boolean known) {
        // Given
        var path = new FieldPath("/persoon/nummer");
        var definition = Definitions.begin()
                .identifier(path.pointer(), FieldClass.DIRECT, type)
                .of("nl.sluis.proef.bericht.v1");
        var identifier = Identifier.of(type, "999990342");
        var data = Application.json("{\"persoon\": {\"nummer\": \"999990342\"}}");
        Map<FieldPath, Identifier> identifiers = known ? Map.of(path, identifier) : Map.of();
        var incoming = new Incoming(definition, new Document(data), identifiers, Set.of(), EVENT, Set.of());

        // Then
        try {
            var disclosed = disclosure.disclose(
                    incoming, new FieldPlan(Map.of(path, Application.P1)), (how, given) -> "token", Application::shift);
            assertThat(known).isTrue();
            assertThat(disclosed.data()).isEqualTo(Application.json("{\"persoon\": {\"nummer\": \"token\"}}"));
        } catch (TransformationFailedException e) {
            assertThat(known).isFalse();
        }
    }

    private static Incoming incoming(Set<Field> fields, JsonNode data) {
        var definition = Definitions.begin();
        for (var field : fields) {
            definition = definition.field(field.path, FieldClass.ORDINARY);
        }
        return new Incoming(
                definition.of("nl.sluis.proef.bericht.v1"), new Document(data), Map.of(), Set.of(), EVENT, Set.of());
    }

    private static FieldPlan planOf(Set<Field> fields) {
        var actions = new HashMap<FieldPath, FieldAction>();
        for (var field : fields) {
            if (field.isNamed()) {
                actions.put(new FieldPath(field.path), field.action);
            }
        }
        return new FieldPlan(actions);
    }

    /** A document with a value of its own in every field that is present; arrays have two elements. */
    private static ObjectNode documentOf(Set<Field> fields) {
        var root = new ObjectMapper().createObjectNode();
        for (var field : fields) {
            if (field.present) {
                put(root, field.path.substring(1).split("/"), 0, field.marker());
            }
        }
        return root;
    }

    private static void put(ObjectNode node, String[] steps, int at, String value) {
        if (at == steps.length - 1) {
            node.put(steps[at], value);
        } else if (steps[at + 1].equals("*")) {
            var array = node.withArray(steps[at]);
            while (array.size() < 2) {
                array.addObject();
            }
            array.forEach(element -> put((ObjectNode) element, steps, at + 2, value));
        } else {
            put(node.withObject("/" + steps[at]), steps, at + 1, value);
        }
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isValueNode()) {
            values.add(node.asText());
        }
        node.forEach(child -> collect(child, values));
    }

    /** Paths of letters say whether they are objects (a, b), arrays (r) or leaves (x, y, z), so none stands above another. */
    @Provide
    static Arbitrary<Set<Field>> schemas() {
        var branch = Arbitraries.of("/a", "/b", "/r/*");
        var leaf = Arbitraries.of("/x", "/y", "/z");
        var path = Combinators.combine(branch.list().ofMaxSize(3), leaf)
                .as((branches, last) -> String.join("", branches) + last);
        var action = Arbitraries.<FieldAction>of(new FieldAction.Keep(), new FieldAction.Drop());
        var field = Combinators.combine(path, Arbitraries.of(true, true, false), action)
                .as(Field::new);
        return field.set().ofMaxSize(20).uniqueElements(Field::path);
    }

    @Provide
    static Arbitrary<Map<String, String>> noise() {
        var name = Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(3);
        return Arbitraries.maps(name, Arbitraries.of("F20", "999990342", "Jansen"))
                .ofMaxSize(3);
    }

    @Provide
    static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
