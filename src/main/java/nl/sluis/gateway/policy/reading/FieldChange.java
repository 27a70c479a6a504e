package nl.sluis.gateway.policy.reading;

import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.policy.Flow;

/** A field of which a receiver comes to see something else. */
public record FieldChange(Flow flow, FieldDefinition field, FieldAction before, FieldAction after) {
    public Visibility visibility() {
        return Visibility.between(before, after);
    }
}
