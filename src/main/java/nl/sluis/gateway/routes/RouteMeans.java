package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PostcodePrecision;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.Rule;

/**
 * Whether this gateway has what the rules of its routes ask: a route that would fail at each message does not start. A rule
 * that closes something needs its receiver's certificate; one that says in which municipality somebody lives, a table.
 */
final class RouteMeans {
    private static final FieldAction MUNICIPALITY = new FieldAction.GeneralisePostcode(PostcodePrecision.MUNICIPALITY);
    private final CompiledMatrix matrix;
    private final Parties parties;
    private final boolean knowsMunicipalities;

    RouteMeans(CompiledMatrix matrix, Parties parties, boolean knowsMunicipalities) {
        this.matrix = matrix;
        this.parties = parties;
        this.knowsMunicipalities = knowsMunicipalities;
    }

    /** @throws RouteShapeException naming every route and rule, and what is missing */
    void check(RouteTable table) {
        var problems = new RouteProblems();
        table.exchanges()
                .forEach(form -> ruleOf(form).ifPresent(rule -> problems.gather(() -> check(table, form, rule))));
        problems.refuseIfAny();
    }

    private void check(RouteTable table, Form form, Rule rule) {
        var plan = rule.plan().fieldPlan();
        if (plan.needsKey()
                && parties.find(form.receiver())
                        .flatMap(party -> party.encryption())
                        .isEmpty()) {
            throw table.fault(
                    form.routeId(),
                    "receiver",
                    "is for rule " + rule.id() + ", which closes "
                            + plan.firstClosed() + " for the receiver, and parties.yaml gives " + form.receiver()
                            + " no certificate for it: add encryption: <file>");
        }
        if (plan.fields().containsValue(MUNICIPALITY) && !knowsMunicipalities) {
            throw table.fault(
                    form.routeId(),
                    "type",
                    "is for rule " + rule.id() + ", which tells the"
                            + " municipality of a postcode, and there is no gemeenten.csv that knows any");
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
}
