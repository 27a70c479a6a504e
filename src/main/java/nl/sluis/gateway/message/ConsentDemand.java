package nl.sluis.gateway.message;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of the register before a message may go, and again before each attempt to deliver it.
 *
 * @param holder     who holds the consent: the party whose secrecy is broken
 * @param required   whether consent must be in force; if not, only objections and restrictions count
 * @param objection  what an objection does where consent is not required (a restriction always stops the message)
 * @param scope      the scope that the consent must cover
 * @param categories every category that the message discloses
 * @param age        the person's at the event, where the message tells it; null: what the register says counts
 * @param weighed    the newest version that a privacy officer knew of who let this message go: objections up to there do
 *                   not stop it any more; 0 when nobody had to decide
 */
public record ConsentDemand(
        Oin holder,
        Receiver receiver,
        Purpose purpose,
        String scope,
        Set<String> categories,
        boolean required,
        OnObjection objection,
        @Nullable AgeGroup age,
        int weighed) {
    public ConsentDemand {
        categories = Set.copyOf(categories);
    }

    /** Of a message that tells no age, and about which nobody decided yet. */
    public ConsentDemand(
            Oin holder,
            Receiver receiver,
            Purpose purpose,
            String scope,
            Set<String> categories,
            boolean required,
            OnObjection objection) {
        this(holder, receiver, purpose, scope, categories, required, objection, null, 0);
    }

    /** The same, once the versions up to this one were weighed by a person. */
    public ConsentDemand weighedUpTo(int version) {
        return new ConsentDemand(
                holder, receiver, purpose, scope, categories, required, objection, age, Math.max(weighed, version));
    }

    /**
     * Why a message with this demand may not be accepted, or not be delivered any more, while the register says this; empty
     * when it may. A message that waits for a person is accepted, and not delivered.
     */
    public Optional<Reason> stoppedBy(ConsentState state) {
        return switch (state) {
            case GIVEN -> Optional.empty();
            case RESTRICTED -> Optional.of(Reason.RESTRICTED);
            case OBJECTION ->
                required || objection == OnObjection.BLOCKS ? Optional.of(Reason.OBJECTION) : Optional.empty();
            case MISSING -> ifRequired(Reason.CONSENT_MISSING);
            case WITHDRAWN -> ifRequired(Reason.CONSENT_WITHDRAWN);
            case EXPIRED -> ifRequired(Reason.CONSENT_EXPIRED);
            case DECIDED_BY_ANOTHER -> ifRequired(Reason.REPRESENTATIVE_MISSING);
        };
    }

    /** Whether a privacy officer of the holder decides before it is delivered, while the register says this. */
    public boolean waitsForAPersonAt(ConsentState state) {
        return state == ConsentState.OBJECTION && !required && objection == OnObjection.REVIEW;
    }

    private Optional<Reason> ifRequired(Reason reason) {
        return required ? Optional.of(reason) : Optional.empty();
    }
}
