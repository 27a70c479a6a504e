package nl.sluis.gateway.policy;

import java.util.Map;
import java.util.TreeMap;
import nl.sluis.gateway.message.Closing;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * Reads what a field plan closes as one for the receiver: a group of fields by the path above them, or the whole document
 * by {@code /}. What is in it still needs an action of its own, field by field.
 */
final class ClosingReader {
    private static final String WHOLE = "/";
    private static final String EACH = "*";
    private final MessageDefinition definition;
    private final Map<FieldPath, YamlValue> groups = new TreeMap<>();
    private boolean payload;

    ClosingReader(MessageDefinition definition) {
        this.definition = definition;
    }

    boolean isFor(YamlValue path) {
        return path.text().equals(WHOLE)
                || definition.fields().keySet().stream().anyMatch(field -> isIn(path.text(), field));
    }

    /** Gives the plan no field. */
    Map<FieldPath, FieldAction> read(YamlValue path, YamlValue action) {
        if (!action.isText() || !action.text().equals(FieldWords.ENCRYPT)) {
            throw path.refused(path.text() + " is no field but holds some: each has an action of its own, and together"
                    + " they can only be " + FieldWords.ENCRYPT);
        }
        if (path.text().equals(WHOLE)) {
            payload = true;
        } else if (path.text().contains(EACH)) {
            throw path.refused(path.text() + " is closed with the whole array or field by field");
        } else {
            groups.put(path.as(FieldPath::new), path);
        }
        return Map.of();
    }

    /** @param plan the fields and their actions */
    Closing closing(Map<FieldPath, FieldAction> plan) {
        groups.forEach((group, place) -> {
            if (groups.keySet().stream().anyMatch(other -> isIn(other.pointer(), group))) {
                throw place.refused(group + " lies in another group that is closed as one");
            }
            if (plan.entrySet().stream()
                    .filter(field -> isIn(group.pointer(), field.getKey()))
                    .allMatch(field -> field.getValue() instanceof FieldAction.Drop)) {
                throw place.refused("nothing passes of " + group + ", so there is nothing to close");
            }
        });
        return new Closing(groups.keySet(), payload);
    }

    private static boolean isIn(String group, FieldPath path) {
        return path.pointer().startsWith(group + "/");
    }
}
