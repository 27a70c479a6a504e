package nl.sluis.gateway.console.site;

import java.util.List;
import nl.sluis.gateway.console.RefusedPersons;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The way in with a password. Who has none is counted, and hears no more than that. */
final class PasswordLogin implements AuthenticationProvider {
    private final Logins logins;
    private final RefusedPersons refused;

    PasswordLogin(Logins logins, RefusedPersons refused) {
        this.logins = logins;
        this.refused = refused;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var person = logins.find(asked.getName(), String.valueOf(asked.getCredentials()));
        if (person.isEmpty()) {
            refused.unknown();
            throw new BadCredentialsException("nobody has this name and this password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(new NamedVisitor(person.get()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
