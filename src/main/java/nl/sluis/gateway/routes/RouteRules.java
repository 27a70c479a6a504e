package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Rule;

/** Whether this gateway can do what the rules of its routes ask: a route that would fail at each message does not start. */
final class RouteRules {
    private final CompiledMatrix matrix;

    RouteRules(CompiledMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws RouteShapeException naming the route, the rule and the field */
    void check(RouteTable table) {
        for (var form : table.exchanges()) {
            ruleOf(form).flatMap(RouteRules::oneWay).ifPresent(field -> {
                throw new RouteShapeException("route " + form.routeId() + " is for a rule that makes "
                        + field.field().path() + " a P2, and this gateway cannot make one yet: take the route away");
            });
        }
    }

    private Optional<Rule> ruleOf(Form form) {
        return matrix.rules().stream()
                .filter(rule -> rule.flow().type().equals(form.type()))
                .filter(rule -> rule.flow().senderRole() == form.senderRole())
                .filter(rule -> rule.flow().receiverRole() == form.receiverRole())
                .filter(rule -> rule.flow().purpose().equals(form.purpose()))
                .findFirst();
    }

    private static Optional<PlannedField> oneWay(Rule rule) {
        return rule.plan().fields().stream()
                .filter(field -> field.action() instanceof FieldAction.Pseudonymise(var kind, var domain)
                        && kind == PseudonymKind.P2)
                .findFirst();
    }
}
