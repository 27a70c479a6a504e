package nl.sluis.gateway.policy;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Obligation;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RuleId;

/** Whether a message may go to a party for a purpose. There is no third answer: what is not permitted is refused. */
public sealed interface Decision {
    /**
     * Exactly one rule says yes, its field plan says what the receiver may see, and its release test says what the consent
     * register must answer in the committing transaction and before every attempt to deliver.
     *
     * @param categories every category of which the plan lets something through: what a consent must cover
     */
    record Permit(
            RuleId rule,
            FieldPlan fieldPlan,
            ReleaseTest release,
            Retention retention,
            Set<Obligation> obligations,
            Set<String> categories)
            implements Decision {
        public Permit {
            obligations = Set.copyOf(obligations);
            categories = Set.copyOf(categories);
        }
    }

    /** All else, with every reason why. */
    record Refuse(List<Reason> reasons) implements Decision {
        public Refuse {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal without a reason is a defect");
            }
        }
    }
}
