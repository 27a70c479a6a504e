package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;

/**
 * An activation for which the operator who orders it signs, with a key that is on no gateway (decision 0085). What was signed is one
 * set after one other: when the folders or the set in force changed since, it is refused.
 */
final class SignedActivation {
    private final Activation activation;
    private final Clock clock;

    SignedActivation(Activation activation, Clock clock) {
        this.activation = activation;
        this.clock = clock;
    }

    /** @return what activating would do */
    Activated rehearse(Person person) {
        return activation.activate(person.key(), true);
    }

    /** What this person signs for that plan to become so. */
    ActivationRequest request(Person person, SetPlan plan) {
        return new ActivationRequest(
                UUID.randomUUID(),
                plan.from().setVersion(),
                plan.to().setVersion(),
                person.key(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** @throws QuestionRefusedException when it is another's, over, or not signed by this person */
    Activated activate(Person person, ActivationRequest request, byte[] signature) {
        if (!request.requester().equals(person.key())) {
            throw refused("ANOTHER_ASKER", "who asked signs and orders it, and nobody else");
        }
        if (!clock.instant().isBefore(request.expires())) {
            throw refused("OVER", "the request is over: it is valid for an hour");
        }
        var key =
                person.signingKey().orElseThrow(() -> refused("NO_KEY", "people.yaml has no key for who orders this"));
        if (!Signatures.isOf(key, request, signature)) {
            throw refused("SIGNATURE", "the signature is not that of this person over this request");
        }
        return activation.activate(person.key(), request, signature);
    }

    private static QuestionRefusedException refused(String code, String reason) {
        return QuestionRefusedException.conflict(reason).coded(code);
    }
}
