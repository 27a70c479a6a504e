package nl.sluis.gateway.message;

import java.util.Set;

/**
 * What of an outgoing document is closed for the receiver as one, after all fields have their form: groups of fields, and
 * last the whole of it.
 *
 * @param groups  paths of objects or arrays, without {@code *}; none lies in another
 * @param payload whether the whole document is closed
 */
public record Closing(Set<FieldPath> groups, boolean payload) {
    public static final Closing NONE = new Closing(Set.of(), false);

    public Closing {
        groups = Set.copyOf(groups);
    }
}
