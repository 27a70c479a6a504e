package nl.sluis.gateway.message;

import java.util.Optional;

/**
 * Which of the register's answers stop a message under its rule: the one place that says so, for the committing
 * transaction, for every attempt to deliver, and for whoever explains or rehearses a decision.
 *
 * @param required          whether consent must be in force; if not, only objections and restrictions count
 * @param objection         what an objection does where consent is not required
 * @param restrictionBlocks whether a restriction stops it: always, but for the notices of AVG 7(3) and 16 to 19 that tell
 *     of one
 */
public record ConsentTerms(boolean required, OnObjection objection, boolean restrictionBlocks) {
    public ConsentTerms {
        if (!restrictionBlocks && (required || objection != OnObjection.NONE)) {
            throw new IllegalArgumentException("what passes a restriction asks no consent, and no objection stops it");
        }
    }

    /**
     * Why a message may not be accepted, or not be delivered any more, while the register says this; empty when it may. A
     * message that waits for a person is accepted, and not delivered.
     */
    public Optional<Reason> stoppedBy(ConsentState state) {
        return switch (state) {
            case GIVEN -> Optional.empty();
            case RESTRICTED -> when(restrictionBlocks, Reason.RESTRICTED);
            case OBJECTION -> when(required || objection == OnObjection.BLOCKS, Reason.OBJECTION);
            case MISSING -> when(required, Reason.CONSENT_MISSING);
            case WITHDRAWN -> when(required, Reason.CONSENT_WITHDRAWN);
            case EXPIRED -> when(required, Reason.CONSENT_EXPIRED);
            case DECIDED_BY_ANOTHER -> when(required, Reason.REPRESENTATIVE_MISSING);
        };
    }

    /** Whether a privacy officer of the holder decides before it is delivered, while the register says this. */
    public boolean waitsForAPersonAt(ConsentState state) {
        return state == ConsentState.OBJECTION && !required && objection == OnObjection.REVIEW;
    }

    private static Optional<Reason> when(boolean counts, Reason reason) {
        return counts ? Optional.of(reason) : Optional.empty();
    }
}
