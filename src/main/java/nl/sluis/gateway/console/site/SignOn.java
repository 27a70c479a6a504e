package nl.sluis.gateway.console.site;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;

/** The way in and out by an OpenID provider, where there is one. */
public final class SignOn {
    private final Optional<Provided> provided;

    /** @param persons who its claims speak of */
    record Provided(Provider provider, ClaimedPerson persons) {}

    SignOn(Optional<Provided> provided) {
        this.provided = provided;
    }

    public boolean isOpen() {
        return provided.isPresent();
    }

    String origin() {
        return provided.map(one -> one.provider().origin()).orElse("");
    }

    void on(HttpSecurity http, Landing landing) throws Exception {
        if (provided.isEmpty()) {
            return;
        }
        var one = provided.get();
        var users = new OidcUserService();
        http.oauth2Login(login -> login.loginPage("/aanmelden")
                .clientRegistrationRepository(one.provider())
                .authorizationEndpoint(
                        asked -> asked.authorizationRequestResolver(new AuthorizationQuestion(one.provider())))
                .userInfoEndpoint(told -> told.oidcUserService(request -> {
                    var user = users.loadUser(request);
                    return new OidcVisitor(user, one.persons().of(user));
                }))
                .successHandler(landing)
                .failureUrl("/aanmelden?fout"));
    }

    /** The provider hears that the session is over, so that the next who sits down has to sign in. */
    void ending(LogoutConfigurer<HttpSecurity> end) {
        if (provided.isEmpty()) {
            end.logoutSuccessUrl("/aanmelden?afgemeld");
            return;
        }
        var told = new OidcClientInitiatedLogoutSuccessHandler(provided.get().provider());
        told.setPostLogoutRedirectUri("{baseUrl}/aanmelden?afgemeld");
        told.setDefaultTargetUrl("/aanmelden?afgemeld");
        end.logoutSuccessHandler(told);
    }
}
