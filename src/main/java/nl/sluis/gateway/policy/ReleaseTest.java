package nl.sluis.gateway.policy;

import java.util.Optional;

/**
 * What must hold before the data may leave.
 *
 * @param basis        the legal basis of the release, as a lawyer writes it
 * @param receiptBasis the legal basis on which the receiver takes it in
 * @param consentScope the scope in which consent must be in force; empty when a statute suffices and none may be asked
 * @param objection    what an objection does
 */
public record ReleaseTest(String basis, String receiptBasis, Optional<String> consentScope, Objection objection) {
    /** {@code REVIEW} parks the message until a privacy officer decides. */
    public enum Objection {
        BLOCKS,
        REVIEW,
        NONE
    }
}
