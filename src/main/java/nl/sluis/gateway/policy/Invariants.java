package nl.sluis.gateway.policy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the answers of a matrix against its invariants, point by point. */
final class Invariants {
    private final List<Invariant> invariants;
    private final DecisionPoint matrix;
    private final Space space;

    Invariants(List<Invariant> invariants, DecisionPoint matrix, Space space) {
        this.invariants = List.copyOf(invariants);
        this.matrix = matrix;
        this.space = space;
    }

    /**
     * Every flow that a rule is for, under every circumstance and every answer of the register. No other flow is ever
     * permitted, whatever the circumstances: {@link #countOverAll} shows it.
     *
     * @throws PolicyRefusedException naming the sentence, the rule and how it breaks it
     */
    void refuseIfBroken() {
        var problems = new Problems();
        var circumstances = space.circumstances();
        var told = new HashSet<String>();
        space.ruled().forEach(flow -> Space.each(flow, circumstances, tuple -> look(tuple, told, problems)));
        problems.refuseIfAny();
    }

    /** The same, and every other flow too; how many points were looked at. */
    long countOverAll() {
        var problems = new Problems();
        var circumstances = space.circumstances();
        var told = new HashSet<String>();
        var count = new long[1];
        var ruled = space.ruled().collect(Collectors.toSet());
        space.flows()
                .forEach(flow -> Space.each(flow, ruled.contains(flow) ? circumstances : Space.few(), tuple -> {
                    count[0]++;
                    look(tuple, told, problems);
                }));
        problems.refuseIfAny();
        return count[0];
    }

    private void look(Tuple tuple, HashSet<String> told, Problems problems) {
        if (matrix.decide(tuple.question(), tuple.state()) instanceof Decision.Permit permit) {
            broken(tuple, permit).forEach(one -> {
                if (told.add(one.invariant().id() + " " + permit.ruleId())) {
                    problems.add(
                            one.invariant().place(),
                            "\"" + one.invariant().sentence() + "\" is broken by rule " + permit.ruleId() + " at "
                                    + permit.rule().place() + ": " + one.how());
                }
            });
        }
    }

    private Stream<Broken> broken(Tuple tuple, Decision.Permit permit) {
        return invariants.stream().flatMap(invariant -> invariant.check().brokenBy(tuple, permit).stream()
                .map(how -> new Broken(invariant, how)));
    }

    private record Broken(Invariant invariant, String how) {}
}
