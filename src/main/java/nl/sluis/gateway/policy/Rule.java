package nl.sluis.gateway.policy;

import java.util.Optional;

/**
 * One row of the matrix, compiled.
 *
 * @param bsnBasis the statutory basis on which a BSN may pass in clear
 * @param permit   the answer to {@code when}, made once
 */
record Rule(Place place, RuleStatus status, Question when, Optional<String> bsnBasis, Decision.Permit permit) {
    String id() {
        return permit.rule().value();
    }
}
