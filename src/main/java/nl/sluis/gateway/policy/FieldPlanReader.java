package nl.sluis.gateway.policy;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.PseudonymKind;

/** Reads the field plan of a rule and refuses, per field, what the schema or the rule's bases do not carry. */
final class FieldPlanReader {
    private final MessageDefinition definition;
    private final FieldFit fit;

    FieldPlanReader(MessageDefinition definition, Bases bases) {
        this.definition = definition;
        this.fit = new FieldFit(definition, bases);
    }

    FieldPlan read(YamlValue value) {
        var plan = new TreeMap<FieldPath, FieldAction>();
        var closing = new ClosingReader(definition);
        var problems = new Problems();
        value.entries().forEach((path, action) -> problems.gather(
                        () -> closing.isFor(path) ? closing.read(path, action) : read(path, action))
                .ifPresent(plan::putAll));
        problems.refuseIfAny();
        checkCohort(value, plan);
        if (plan.values().stream().allMatch(FieldAction.Drop.class::isInstance)) {
            throw value.refused("the field plan lets nothing through");
        }
        return new FieldPlan(plan, closing.closing(plan));
    }

    /** A one-way pseudonym says nothing of its cohort, so the receiver must see the start year beside it. */
    private void checkCohort(YamlValue value, Map<FieldPath, FieldAction> plan) {
        if (plan.values().stream().noneMatch(FieldPlanReader::isOneWay)) {
            return;
        }
        var cohort = definition
                .cohort()
                .orElseThrow(() -> value.refused(definition.type() + " names no cohort (x-cohort), so it has no P2"));
        if (!(plan.get(cohort) instanceof FieldAction.Keep)) {
            throw value.refused(cohort + " is not kept, and the receiver of a P2 must see of which cohort it is");
        }
    }

    private static boolean isOneWay(FieldAction action) {
        return action instanceof FieldAction.Pseudonymise(var kind, var ignored) && kind == PseudonymKind.P2;
    }

    private Map<FieldPath, FieldAction> read(YamlValue path, YamlValue value) {
        var field = definition.fields().get(path.as(FieldPath::new));
        if (field == null) {
            var known = new TreeSet<String>();
            definition.fields().keySet().forEach(name -> known.add(name.pointer()));
            throw path.refused("unknown field '" + path.text() + "' of " + definition.type()
                    + YamlValue.suggestion(path.text(), known));
        }
        var action = FieldWords.read(value);
        fit.check(value, field, action);
        return Map.of(field.path(), action);
    }
}
