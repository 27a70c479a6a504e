package nl.sluis.gateway.message;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a receiver may see of a message: an action per field, in the order of the paths. A field that the plan does not
 * name is dropped.
 */
public record FieldPlan(Map<FieldPath, FieldAction> fields) {
    private static final FieldAction UNNAMED = new FieldAction.Drop();

    public FieldPlan {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** What happens to this field; {@link FieldAction.Drop} when the plan does not name it. */
    public FieldAction of(FieldPath path) {
        return fields.getOrDefault(path, UNNAMED);
    }
}
