package nl.sluis.gateway.policy;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.RegionCode;

/**
 * For which messages a rule is.
 *
 * @param regions    the regions to which it is narrowed; empty when it is for every region in which both parties take part
 * @param conditions what else must hold, in the order in which it is looked at
 */
public record When(Flow flow, Set<RegionCode> regions, List<Condition> conditions) {
    public When {
        regions = Set.copyOf(regions);
        conditions = List.copyOf(conditions);
    }
}
