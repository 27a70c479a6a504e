package nl.sluis.gateway.message;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a receiver may see of a message: an action per field, in the order of the paths. A field that the plan does not
 * name is dropped.
 *
 * @param closing what is closed as one for the receiver when all fields have their form
 */
public record FieldPlan(Map<FieldPath, FieldAction> fields, Closing closing) {
    private static final FieldAction UNNAMED = new FieldAction.Drop();

    public FieldPlan {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public FieldPlan(Map<FieldPath, FieldAction> fields) {
        this(fields, Closing.NONE);
    }

    /** Whether any of it is closed with the receiver's key. */
    public boolean needsKey() {
        return closing.payload()
                || !closing.groups().isEmpty()
                || fields.values().stream().anyMatch(FieldAction.EncryptForReceiver.class::isInstance);
    }

    /** The first path at which something is closed with the receiver's key, to name it by. */
    public FieldPath firstClosed() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof FieldAction.EncryptForReceiver)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> closing.groups().stream().min(Comparator.naturalOrder()))
                .orElseGet(() -> new FieldPath("/data"));
    }

    /** What happens to this field; {@link FieldAction.Drop} when the plan does not name it. */
    public FieldAction of(FieldPath path) {
        return fields.getOrDefault(path, UNNAMED);
    }
}
