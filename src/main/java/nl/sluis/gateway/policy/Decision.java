package nl.sluis.gateway.policy;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RuleId;

/** Whether a message may go to a party for a purpose. There is no third answer: what is not permitted is refused. */
public sealed interface Decision {
    /** The matrix that decided. */
    String policyHash();

    /** Everything that was looked at, passed or not. */
    List<Finding> reasons();

    /** The same decision once the register has answered; what was refused before stays so. */
    Decision given(ConsentState state);

    /**
     * Exactly one rule says yes, its field plan says what the receiver may see, and its release test says what the consent
     * register must answer in the committing transaction and before every attempt to deliver.
     */
    record Permit(Rule rule, String policyHash, List<Finding> reasons) implements Decision {
        public Permit {
            reasons = List.copyOf(reasons);
        }

        public RuleId ruleId() {
            return rule.id();
        }

        public FieldPlan fieldPlan() {
            return rule.plan().fieldPlan();
        }

        @Override
        public Decision given(ConsentState state) {
            var found = Register.finding(rule.release(), state);
            var all = Stream.concat(reasons.stream(), Stream.of(found)).toList();
            return found.pass() ? new Permit(rule, policyHash, all) : new Refuse(policyHash, all);
        }
    }

    /** All else, with every reason why. */
    record Refuse(String policyHash, List<Finding> reasons) implements Decision {
        public Refuse {
            reasons = List.copyOf(reasons);
            if (!anyStops(reasons)) {
                throw new IllegalArgumentException("a refusal without a reason is a defect");
            }
        }

        private static boolean anyStops(List<Finding> reasons) {
            for (var reason : reasons) {
                if (!reason.pass()) {
                    return true;
                }
            }
            return false;
        }

        /** The codes of what did not pass, each once. */
        public List<Reason> codes() {
            return reasons.stream()
                    .filter(reason -> !reason.pass())
                    .map(Finding::code)
                    .distinct()
                    .toList();
        }

        @Override
        public Decision given(ConsentState state) {
            return this;
        }
    }
}
