package nl.sluis.gateway.policy;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * The field plan of a rule, and what follows from it.
 *
 * @param fields     every field of the type in the order of the paths, named or not
 * @param categories every category of which the plan lets something through: what a consent must cover
 */
public record Plan(FieldPlan fieldPlan, List<PlannedField> fields, Set<String> categories) {
    public Plan {
        fields = List.copyOf(fields);
        categories = Set.copyOf(categories);
    }

    static Plan of(MessageDefinition definition, FieldPlan plan) {
        var fields = definition.fields().values().stream()
                .map(field -> new PlannedField(
                        field, plan.of(field.path()), plan.fields().containsKey(field.path())))
                .toList();
        return new Plan(plan, fields, definition.categoriesDisclosedBy(plan));
    }
}
