package nl.sluis.gateway.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.OnObjection;

/** The three rules of the small matrix, and copies of a rule of which one thing is another. */
final class Rules {
    final CompiledMatrix small =
            new MatrixCompiler(PolicyFolder.SMALL, PolicyFolder.CATALOGUE, MatrixCompiler.LONGEST_WAIT).read();
    /** Asks consent, keeps the BSN. */
    final Rule application = rule("aanvraag-ggz-uwv");
    /** Asks consent, keeps nothing that identifies. */
    final Rule status = rule("status-ggz-uwv");
    /** Asks no consent, keeps the BSN. */
    final Rule statusBack = rule("status-uwv-ggz");

    private Rule rule(String id) {
        return small.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    CompiledMatrix matrix(Rule... rules) {
        return new CompiledMatrix("", List.of(rules), List.of(), small.purposes());
    }

    static Rule with(Rule rule, When when) {
        return copy(rule, when, rule.bases(), rule.release(), rule.retention(), rule.plan());
    }

    static Rule with(Rule rule, Condition... conditions) {
        return with(rule, new When(rule.flow(), rule.when().regions(), List.of(conditions)));
    }

    static Rule with(Rule rule, Bases bases) {
        return copy(rule, rule.when(), bases, rule.release(), rule.retention(), rule.plan());
    }

    static Rule onBasis(Rule rule, String release) {
        var bases = rule.bases();
        return with(rule, new Bases(release, bases.receipt(), bases.bsn(), bases.identifying(), bases.exception()));
    }

    static Rule withoutBsnBasis(Rule rule) {
        var bases = rule.bases();
        return with(
                rule,
                new Bases(bases.release(), bases.receipt(), Optional.empty(), bases.identifying(), bases.exception()));
    }

    static Rule with(Rule rule, OnObjection objection) {
        var release = new ReleaseTest(
                rule.release().consentScope(), objection, rule.release().restrictionBlocks());
        return copy(rule, rule.when(), rule.bases(), release, rule.retention(), rule.plan());
    }

    static Rule with(Rule rule, Retention.Class source, Retention.Class destination) {
        var retention = new Retention(source, destination, Optional.empty());
        return copy(rule, rule.when(), rule.bases(), rule.release(), retention, rule.plan());
    }

    static Rule with(Rule rule, FieldPlan fieldPlan, List<PlannedField> fields) {
        var plan = new Plan(fieldPlan, fields, rule.plan().categories());
        return copy(rule, rule.when(), rule.bases(), rule.release(), rule.retention(), plan);
    }

    /** The same with this done to one field, and the plan saying so. */
    static Rule with(Rule rule, String path, FieldAction action) {
        var fields = rule.plan().fields().stream()
                .map(field -> field.field().path().equals(new FieldPath(path))
                        ? new PlannedField(field.field(), action, true)
                        : field)
                .toList();
        var plan = fields.stream()
                .filter(PlannedField::named)
                .collect(Collectors.toMap(field -> field.field().path(), PlannedField::action));
        return with(rule, new FieldPlan(plan), fields);
    }

    /** The same, and of its fields these alone. */
    static Rule only(Rule rule, String... paths) {
        var wanted = Set.of(paths);
        var fields = rule.plan().fields().stream()
                .filter(field -> wanted.contains(field.field().path().pointer()))
                .toList();
        return with(rule, rule.plan().fieldPlan(), fields);
    }

    private static Rule copy(Rule rule, When when, Bases bases, ReleaseTest release, Retention retention, Plan plan) {
        return new Rule(
                rule.id(), rule.place(), rule.status(), when, bases, release, retention, plan, rule.obligations());
    }
}
