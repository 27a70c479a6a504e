package nl.sluis.gateway.policy;

import java.util.Set;
import nl.sluis.gateway.message.Obligation;
import nl.sluis.gateway.message.RuleId;

/**
 * One row of the matrix, compiled: what it is for, on which bases, and what the receiver then sees.
 *
 * @param place file and line
 */
public record Rule(
        RuleId id,
        Place place,
        RuleStatus status,
        When when,
        Bases bases,
        ReleaseTest release,
        Retention retention,
        Plan plan,
        Set<Obligation> obligations) {
    public Rule {
        obligations = Set.copyOf(obligations);
    }

    public Flow flow() {
        return when.flow();
    }
}
