package nl.sluis.gateway.message;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule asks of the register before a message may go, and again before each attempt to deliver it.
 *
 * @param holder          who holds the consent: the party whose secrecy is broken
 * @param required        whether consent must be in force; if not, only objections and restrictions count
 * @param objectionBlocks whether an objection stops the message (a restriction always does)
 * @param scope           the scope that the consent must cover
 * @param categories      every category that the message discloses
 */
public record ConsentDemand(
        Oin holder,
        Receiver receiver,
        Purpose purpose,
        String scope,
        Set<String> categories,
        boolean required,
        boolean objectionBlocks) {
    public ConsentDemand {
        categories = Set.copyOf(categories);
    }

    /** Why a message with this demand may not go while the register says this; empty when it may. */
    public Optional<Reason> stoppedBy(ConsentState state) {
        return switch (state) {
            case GIVEN -> Optional.empty();
            case RESTRICTED -> Optional.of(Reason.RESTRICTED);
            case OBJECTION -> required || objectionBlocks ? Optional.of(Reason.OBJECTION) : Optional.empty();
            case MISSING -> ifRequired(Reason.CONSENT_MISSING);
            case WITHDRAWN -> ifRequired(Reason.CONSENT_WITHDRAWN);
            case EXPIRED -> ifRequired(Reason.CONSENT_EXPIRED);
        };
    }

    private Optional<Reason> ifRequired(Reason reason) {
        return required ? Optional.of(reason) : Optional.empty();
    }
}
