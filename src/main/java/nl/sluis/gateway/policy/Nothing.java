package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;

/**
 * A row of the matrix that says that nothing goes to a role. What a rule discloses to it all the same names its own basis,
 * and to an employer no rule may.
 *
 * @param why in Dutch, for people
 */
public record Nothing(RuleId id, Place place, RuleStatus status, Role role, String why) {}
