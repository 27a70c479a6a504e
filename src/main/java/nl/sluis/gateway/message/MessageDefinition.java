package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One message type of the catalogue: its fields and its schema. Immutable and safe between threads.
 */
public final class MessageDefinition {
    private final MessageType type;
    private final String scope;
    private final Optional<FieldPath> cohort;
    private final Map<FieldPath, FieldDefinition> fields;
    private final Optional<FieldDefinition> subject;
    private final List<FieldDefinition> identifiers;
    private final Function<JsonNode, List<Fault>> schema;

    MessageDefinition(
            MessageType type,
            String scope,
            Optional<FieldPath> cohort,
            Map<FieldPath, FieldDefinition> fields,
            Function<JsonNode, List<Fault>> schema) {
        this.type = type;
        this.scope = scope;
        this.cohort = cohort;
        this.fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        this.subject = fields.values().stream()
                .filter(field -> field.fieldClass() == FieldClass.BSN)
                .findFirst();
        this.identifiers = fields.values().stream()
                .filter(field -> field.identifier() != null)
                .toList();
        this.schema = schema;
    }

    public MessageType type() {
        return type;
    }

    /** The scope of its pseudonyms and consents, {@code x-scope} of the schema: {@code traject}. */
    public String scope() {
        return scope;
    }

    /** The field with the start year of the trajectory ({@code x-cohort}), which names the cohort; no message lacks it. */
    public Optional<FieldPath> cohort() {
        return cohort;
    }

    /** Every leaf field, in the order of the paths. */
    public Map<FieldPath, FieldDefinition> fields() {
        return fields;
    }

    /** The field that names the person, if the message is about one; there is never a second. */
    public Optional<FieldDefinition> subject() {
        return subject;
    }

    /** The fields that hold an identifier, clear or as a token. */
    public List<FieldDefinition> identifiers() {
        return identifiers;
    }

    /** The categories ({@code x-categorie}) of all fields that this plan does not drop. */
    public Set<String> categoriesDisclosedBy(FieldPlan plan) {
        return fields.values().stream()
                .filter(field -> !(plan.of(field.path()) instanceof FieldAction.Drop))
                .map(FieldDefinition::category)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that is wrong with this data, all at once; empty when it is valid. No fault holds a value. */
    public List<Fault> faultsOf(JsonNode data) {
        return schema.apply(data);
    }
}
