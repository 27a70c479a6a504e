package nl.sluis.gateway.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;

/** What is wrong between rows that are each right: one message would have two answers, or a rule would never be asked. */
final class Clashes {
    private final List<Rule> rules;
    private final List<Nothing> nothing;

    Clashes(List<Rule> rules, List<Nothing> nothing) {
        this.rules = rules;
        this.nothing = nothing;
    }

    void addTo(Problems problems) {
        addDoubleNames(problems);
        addOverlaps(problems);
        addUnreachable(problems);
    }

    private void addDoubleNames(Problems problems) {
        var byId = new HashMap<RuleId, Place>();
        rules.forEach(rule -> addDoubleName(problems, byId, rule.id(), rule.place()));
        nothing.forEach(row -> addDoubleName(problems, byId, row.id(), row.place()));
    }

    private static void addDoubleName(Problems problems, Map<RuleId, Place> byId, RuleId id, Place place) {
        var before = byId.putIfAbsent(id, place);
        if (before != null) {
            problems.add(place, "rule " + id + " has the name of the rule at " + before);
        }
    }

    private void addOverlaps(Problems problems) {
        var byFlow = new HashMap<Flow, Rule>();
        for (var rule : rules) {
            var before = byFlow.putIfAbsent(rule.flow(), rule);
            if (before != null) {
                problems.add(
                        rule.place(),
                        "rule " + rule.id() + " overlaps with rule " + before.id() + " at " + before.place()
                                + ": one message would have two answers");
            }
        }
    }

    private void addUnreachable(Problems problems) {
        var byRole = new HashMap<Role, Nothing>();
        for (var row : nothing) {
            var before = byRole.putIfAbsent(row.role(), row);
            if (before != null) {
                problems.add(row.place(), "row " + row.id() + " says again what " + before.place() + " says");
            }
        }
        for (var rule : rules) {
            var row = byRole.get(rule.flow().receiverRole());
            if (row != null && rule.bases().exception().isEmpty()) {
                problems.add(
                        rule.place(),
                        "rule " + rule.id() + " can never be reached: " + row.place() + " says that nothing goes to "
                                + row.role().code() + "; if it must, name the basis (exception: { basis: … })");
            } else if (row == null && rule.bases().exception().isPresent()) {
                problems.add(
                        rule.place(),
                        "rule " + rule.id() + " is an exception, and no row says that nothing goes to "
                                + rule.flow().receiverRole().code());
            }
        }
    }
}
