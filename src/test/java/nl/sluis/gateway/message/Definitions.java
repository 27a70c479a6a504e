package nl.sluis.gateway.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Message definitions for tests, field by field, without a schema. */
public final class Definitions {
    private final Map<FieldPath, FieldDefinition> fields = new LinkedHashMap<>();

    private Definitions() {}

    public static Definitions begin() {
        return new Definitions();
    }

    public Definitions field(String path, FieldClass fieldClass) {
        return field(path, fieldClass, null, null);
    }

    public Definitions identifier(String path, FieldClass fieldClass, IdentifierType type) {
        return field(path, fieldClass, type, PseudonymDomain.RECEIVER);
    }

    public MessageDefinition of(String type) {
        return new MessageDefinition(new MessageType(type), "traject", Optional.empty(), fields, data -> List.of());
    }

    private Definitions field(
            String path,
            FieldClass fieldClass,
            @Nullable IdentifierType identifier,
            @Nullable PseudonymDomain tokenDomain) {
        var at = new FieldPath(path);
        var former = fields.put(
                at, new FieldDefinition(at, fieldClass, "traject", identifier, tokenDomain, path, FieldForm.ANY));
        if (former != null) {
            throw new IllegalArgumentException("a field is defined once: " + path);
        }
        return this;
    }
}
