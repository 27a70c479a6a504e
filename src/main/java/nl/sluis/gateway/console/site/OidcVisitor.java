package nl.sluis.gateway.console.site;

import nl.sluis.gateway.party.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an OpenID provider knows. */
final class OidcVisitor extends DefaultOidcUser implements Visitor {
    private static final long serialVersionUID = 1L;
    private final transient Person person;

    OidcVisitor(OidcUser told, Person person) {
        super(told.getAuthorities(), told.getIdToken(), told.getUserInfo());
        this.person = person;
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public String getName() {
        return person.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return isSame(other);
    }

    @Override
    public int hashCode() {
        return person.key().hashCode();
    }

    @Override
    public String toString() {
        return person.key();
    }
}
