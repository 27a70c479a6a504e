package nl.sluis.gateway.console.site;

import nl.sluis.gateway.console.ConsoleSettings.Oidc;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The OpenID provider, asked about itself when the first person signs in: that it is away keeps nobody from starting the
 * gateway, and no message from its way. Asked again until it has answered once.
 */
final class Provider implements ClientRegistrationRepository {
    static final String NAME = "sluis";
    private final Oidc settings;
    private volatile @Nullable ClientRegistration known;

    Provider(Oidc settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return NAME.equals(name) ? registration() : null;
    }

    private synchronized ClientRegistration registration() {
        var registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(
                            settings.issuer().toString())
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile")
                    .build();
            known = registration;
        }
        return registration;
    }

    /** Where a browser may be sent by a form: the end of a session is told to the provider. */
    String origin() {
        var issuer = settings.issuer();
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
