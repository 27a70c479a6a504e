package nl.sluis.gateway.policy;

import java.util.Arrays;
import java.util.List;
import nl.sluis.gateway.message.Reason;

/** The one rule that may permit a flow, with all that can be found out about it before a message comes. */
final class Candidate {
    private final Rule rule;
    private final String policyHash;
    private final Finding[] known;

    Candidate(Rule rule, String policyHash) {
        this.rule = rule;
        this.policyHash = policyHash;
        this.known = known(rule.flow(), rule.status());
    }

    Flow flow() {
        return rule.flow();
    }

    Decision decide(Circumstances circumstances) {
        var conditions = rule.when().conditions();
        var found = Arrays.copyOf(known, known.length + 1 + conditions.size());
        found[known.length] = region(circumstances);
        var pass = found[known.length].pass();
        for (var i = 0; i < conditions.size(); i++) {
            var finding = conditions.get(i).examine(circumstances);
            found[known.length + 1 + i] = finding;
            pass &= finding.pass();
        }
        return pass
                ? new Decision.Permit(rule, policyHash, List.of(found))
                : new Decision.Refuse(policyHash, List.of(found));
    }

    /** Both take part in the region, and the rule, if it is narrowed to some, is for this one. */
    private Finding region(Circumstances circumstances) {
        var narrowed = rule.when().regions();
        var taking = circumstances.parties().finding();
        if (!taking.pass() || narrowed.isEmpty() || narrowed.contains(circumstances.region())) {
            return taking;
        }
        var asked = narrowed.stream().map(region -> region.value()).sorted().toList();
        return new Finding(
                Reason.REGION,
                Predicate.REGION,
                String.join(" of ", asked),
                circumstances.region().value(),
                false);
    }

    private static Finding[] known(Flow flow, RuleStatus status) {
        var sender = flow.senderRole().code();
        var receiver = flow.receiverRole().code();
        var purpose = flow.purpose().code();
        return new Finding[] {
            new Finding(Reason.SENDER_ROLE, Predicate.SENDER_ROLE, sender, sender, true),
            new Finding(Reason.RECEIVER_ROLE, Predicate.RECEIVER_ROLE, receiver, receiver, true),
            new Finding(Reason.PURPOSE_MISMATCH, Predicate.PURPOSE, purpose, purpose, true),
            new Finding(Reason.RULE_CONCEPT, Predicate.STATUS, status.code(), status.code(), true)
        };
    }
}
