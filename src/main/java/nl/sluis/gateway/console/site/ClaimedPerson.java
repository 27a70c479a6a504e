package nl.sluis.gateway.console.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.console.ConsoleSettings.Oidc;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person that an OpenID provider's claims speak of. Refuses a name that is none, no role, a role that there is not, a party
 * that does not take part, and somebody whom people.yaml knows as somebody else: a name is one person, however they come in, or
 * one person would be two where two have to agree.
 */
final class ClaimedPerson {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private final Oidc settings;
    private final People people;
    private final Parties parties;

    ClaimedPerson(Oidc settings, People people, Parties parties) {
        this.settings = settings;
        this.people = people;
        this.parties = parties;
    }

    /** @throws OAuth2AuthenticationException naming the claim that is wrong, never its value */
    Person of(OidcUser told) {
        var claimed = claimed(told);
        var known = people.find(claimed.key());
        if (known.isPresent()
                && !(known.get().roles().equals(claimed.roles())
                        && Optional.ofNullable(known.get().party()).equals(Optional.ofNullable(claimed.party())))) {
            throw refused(settings.name());
        }
        return known.orElse(claimed);
    }

    private Person claimed(OidcUser told) {
        var name = text(told, settings.name());
        if (name == null || !NAME.matcher(name).matches()) {
            throw refused(settings.name());
        }
        var roles = roles(told);
        var party = party(told);
        try {
            return new Person(
                    name, Optional.ofNullable(told.getFullName()).orElse(name), roles, party, Optional.empty());
        } catch (IllegalArgumentException broken) {
            throw refused(settings.party());
        }
    }

    private Set<PersonRole> roles(OidcUser told) {
        if (!(told.getClaims().get(settings.roles()) instanceof Collection<?> claimed)) {
            throw refused(settings.roles());
        }
        var roles = claimed.stream().flatMap(ClaimedPerson::role).collect(Collectors.toSet());
        if (roles.size() != claimed.size()) {
            throw refused(settings.roles());
        }
        return roles;
    }

    private static Stream<PersonRole> role(Object claimed) {
        return List.of(PersonRole.values()).stream().filter(role -> role.code().equals(claimed));
    }

    private @Nullable Oin party(OidcUser told) {
        var claimed = text(told, settings.party());
        if (claimed == null || claimed.isEmpty()) {
            return null;
        }
        try {
            var party = new Oin(claimed);
            if (parties.find(party).isPresent()) {
                return party;
            }
        } catch (IllegalArgumentException broken) {
            throw refused(settings.party());
        }
        throw refused(settings.party());
    }

    private static @Nullable String text(OidcUser told, String claim) {
        return told.getClaims().get(claim) instanceof String text ? text : null;
    }

    private static OAuth2AuthenticationException refused(String claim) {
        return new OAuth2AuthenticationException(
                new OAuth2Error("claim", "the claim " + claim + " names nobody here", null));
    }
}
