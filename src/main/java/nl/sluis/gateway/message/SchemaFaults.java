package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks data against one schema, and against what a schema cannot say of identifiers and of texts about nobody. Compiled once, safe between threads. */
final class SchemaFaults implements Function<JsonNode, List<Fault>> {
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012()).format(new EmailFormat()).build();
    private static final Set<String> PROSE = Set.of("title", "description");

    private final Schema schema;
    private final List<IdentifierFaults> identifiers;
    private final List<PersonFaults> aboutNobody;

    SchemaFaults(JsonNode root, Map<FieldPath, FieldDefinition> fields) {
        schema = SchemaRegistry.withDialect(DIALECT, registry -> registry.schemaRegistryConfig(CONFIG))
                .getSchema(assertionsOf(root));
        schema.initializeValidators();
        identifiers = fields.values().stream()
                .filter(field -> field.identifier() != null)
                .map(IdentifierFaults::new)
                .toList();
        aboutNobody = fields.values().stream()
                .filter(field -> field.isText(TextKind.ABOUT_NOBODY))
                .map(PersonFaults::new)
                .toList();
    }

    @Override
    public List<Fault> apply(JsonNode data) {
        var errors = schema.validate(data);
        var faults = new ArrayList<Fault>(errors.size());
        errors.forEach(error -> faults.add(FaultTexts.of(error)));
        identifiers.forEach(identifier -> identifier.addTo(faults, data));
        aboutNobody.forEach(text -> text.addTo(faults, data));
        if (faults.size() > 1) {
            faults.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::code));
        }
        return List.copyOf(faults);
    }

    /** The schema without titles, descriptions and {@code x-} words: the library would visit each of them per message. */
    private static JsonNode assertionsOf(JsonNode root) {
        var schema = (ObjectNode) root.deepCopy();
        strip(schema);
        return schema;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            schema.properties()
                    .removeIf(keyword -> keyword.getKey().startsWith("x-") || PROSE.contains(keyword.getKey()));
            schema.path("properties").forEach(SchemaFaults::strip);
            strip(schema.path("items"));
        }
    }
}
