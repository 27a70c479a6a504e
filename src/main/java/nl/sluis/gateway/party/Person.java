package nl.sluis.gateway.party;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of {@code people.yaml}.
 *
 * @param key        the name under which the log knows this person
 * @param party      the party for which this person acts; null for an operator and an auditor
 * @param signingKey the key with which this person adopts rules, if any; its name is the person's
 */
public record Person(
        String key,
        String name,
        Set<PersonRole> roles,
        @Nullable Oin party,
        Optional<NoteKey> signingKey) {
    public Person {
        roles = Set.copyOf(roles);
        var forParty = roles.contains(PersonRole.PRIVACY_OFFICER) || roles.contains(PersonRole.FG);
        if (roles.isEmpty() || forParty != (party != null)) {
            throw new IllegalArgumentException(
                    "a privacy officer and an FG act for a party, an operator and an auditor for none, and each has a role");
        }
    }

    public boolean isOneOf(Set<PersonRole> some) {
        return roles.stream().anyMatch(some::contains);
    }

    /** Whether this person may adopt rules: a privacy officer may, but not one who also supervises as FG (AVG 38(6)). */
    public boolean mayAdopt() {
        return roles.contains(PersonRole.PRIVACY_OFFICER) && !roles.contains(PersonRole.FG);
    }

    /** What this person is, in the words of {@code people.yaml}. */
    public String office() {
        return roles.stream().map(PersonRole::code).sorted().collect(Collectors.joining(", "));
    }
}
