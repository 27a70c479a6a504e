package nl.sluis.gateway.policy.reading;

import java.util.List;
import java.util.Map;
import nl.sluis.gateway.policy.Flow;

/**
 * A way that messages could go and no longer can, or the other way round.
 *
 * @param nowPermitted whether the new matrix permits what the old one refused
 * @param tuples       in how many of all circumstances and answers of the register
 * @param only         where it is not in all of them: of each thing that is looked at, the words at which it flips
 */
public record Flip(Flow flow, boolean nowPermitted, long tuples, Map<String, List<String>> only) {
    public Flip {
        only = Map.copyOf(only);
    }
}
