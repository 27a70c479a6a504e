package nl.sluis.gateway.party;

import java.util.Set;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of {@code people.yaml}.
 *
 * @param key   the name under which the log knows this person
 * @param party the party for which this person acts; null for an operator
 */
public record Person(
        String key,
        String name,
        Set<PersonRole> roles,
        @Nullable Oin party) {
    public Person {
        roles = Set.copyOf(roles);
        var forParty = roles.contains(PersonRole.PRIVACY_OFFICER) || roles.contains(PersonRole.FG);
        if (roles.isEmpty() || forParty != (party != null)) {
            throw new IllegalArgumentException(
                    key + ": a privacy officer and an FG act for a party, an operator for none, and each has a role");
        }
    }

    public boolean isOneOf(Set<PersonRole> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
