package nl.sluis.gateway.routes;

import java.util.Collection;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.policy.Signatories;
import nl.sluis.gateway.policy.Signatory;

/** The people of {@code people.yaml} as those who may, or may not, adopt rules. */
record Officers(People people) implements Signatories {
    @Override
    public Collection<Signatory> all() {
        return people.all().stream()
                .flatMap(person ->
                        person.signingKey().stream().map(key -> new Signatory(key, person.mayAdopt(), person.office())))
                .toList();
    }
}
