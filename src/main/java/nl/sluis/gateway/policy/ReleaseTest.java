package nl.sluis.gateway.policy;

import java.util.Optional;
import nl.sluis.gateway.message.ConsentTerms;
import nl.sluis.gateway.message.OnObjection;

/**
 * What the consent register must say before the data may leave.
 *
 * @param consentScope      the scope in which consent must be in force; empty when a statute suffices and none may be asked
 * @param objection         what an objection does
 * @param restrictionBlocks whether a restriction (AVG 18) stops it: always, but for the notices that tell of one
 */
public record ReleaseTest(Optional<String> consentScope, OnObjection objection, boolean restrictionBlocks) {
    /** Which of the register's answers stop a message. */
    public ConsentTerms terms() {
        return new ConsentTerms(consentScope.isPresent(), objection, restrictionBlocks);
    }
}
