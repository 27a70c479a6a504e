package nl.sluis.gateway.cli;

import java.util.Collection;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.policy.Signatories;
import nl.sluis.gateway.policy.Signatory;

/** The people of {@code people.yaml} who have a signing key, read without a gateway. */
record KnownSigners(People people) implements Signatories {
    @Override
    public Collection<Signatory> all() {
        return people.all().stream()
                .filter(person -> person.signingKey().isPresent())
                .map(KnownSigners::signatory)
                .toList();
    }

    /** @throws CommandFailedException when there is no such person, or one without a key */
    Signatory find(String key) {
        var person = people.find(key)
                .orElseThrow(() -> new CommandFailedException("people.yaml has no '" + key + "'; did you mean '"
                        + Nearest.to(key, people.all().stream().map(Person::key).toList()) + "'?"));
        if (person.signingKey().isEmpty()) {
            throw new CommandFailedException(
                    "people.yaml has no key for " + key + "; ./sluis sign new-key makes one and prints the line");
        }
        return signatory(person);
    }

    private static Signatory signatory(Person person) {
        return new Signatory(person.signingKey().orElseThrow(), person.mayAdopt(), person.office());
    }
}
