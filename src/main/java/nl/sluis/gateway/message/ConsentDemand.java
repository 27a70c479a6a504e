package nl.sluis.gateway.message;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of the register before a message may go, and again before each attempt to deliver it.
 *
 * @param holder     who holds the consent: the party whose secrecy is broken
 * @param scope      the scope that the consent must cover
 * @param categories every category that the message discloses
 * @param terms      which answers of the register stop it
 * @param age        the person's at the event, where the message tells it; null: what the register says counts
 * @param weighed    the newest version that a privacy officer knew of who let this message go: objections up to there do
 *     not stop it any more; 0 when nobody had to decide
 */
public record ConsentDemand(
        Oin holder,
        Receiver receiver,
        Purpose purpose,
        String scope,
        Set<String> categories,
        ConsentTerms terms,
        @Nullable AgeGroup age,
        int weighed) {
    public ConsentDemand {
        categories = Set.copyOf(categories);
    }

    /** About which nobody decided yet. */
    public ConsentDemand(
            Oin holder,
            Receiver receiver,
            Purpose purpose,
            String scope,
            Set<String> categories,
            ConsentTerms terms,
            @Nullable AgeGroup age) {
        this(holder, receiver, purpose, scope, categories, terms, age, 0);
    }

    /** Of a message that tells no age and that every restriction stops. */
    public ConsentDemand(
            Oin holder,
            Receiver receiver,
            Purpose purpose,
            String scope,
            Set<String> categories,
            boolean required,
            OnObjection objection) {
        this(holder, receiver, purpose, scope, categories, new ConsentTerms(required, objection, true), null);
    }

    /** The same, once the versions up to this one were weighed by a person. */
    public ConsentDemand weighedUpTo(int version) {
        return new ConsentDemand(holder, receiver, purpose, scope, categories, terms, age, Math.max(weighed, version));
    }

    /** Whether consent must be in force; if not, only objections and restrictions count. */
    public boolean required() {
        return terms.required();
    }

    /** What an objection does where consent is not required. */
    public OnObjection objection() {
        return terms.objection();
    }

    /** Why a message with this demand may not go while the register says this; empty when it may. */
    public Optional<Reason> stoppedBy(ConsentState state) {
        return terms.stoppedBy(state);
    }

    /** Whether a privacy officer of the holder decides before it is delivered, while the register says this. */
    public boolean waitsForAPersonAt(ConsentState state) {
        return terms.waitsForAPersonAt(state);
    }
}
