package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldDefinition;

/**
 * What a rule does with one field of its type.
 *
 * @param named whether the rule names it; what it does not name is not sent
 */
public record PlannedField(FieldDefinition field, FieldAction action, boolean named) {
    /** Whether anything of it reaches the receiver. */
    public boolean passes() {
        return !(action instanceof FieldAction.Drop);
    }

    /** Why a field that a plan drops does not pass, for people. */
    public static String leftOut(boolean named) {
        return named ? "de regel laat dit veld weg" : "de regel noemt dit veld niet";
    }
}
