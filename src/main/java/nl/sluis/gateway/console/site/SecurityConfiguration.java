package nl.sluis.gateway.console.site;

import java.time.Clock;
import java.util.Optional;
import nl.sluis.gateway.console.ConsoleSettings;
import nl.sluis.gateway.console.RefusedPersons;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who is let in. What each page may be asked by stands on the page. Without {@code @Configuration}: see the package. */
@EnableWebSecurity
class SecurityConfiguration {
    @Bean
    Landing landing(Clock clock) {
        return new Landing(clock);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> endsOfSessions() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    Locks locks(ConsoleSettings settings, Landing landing, SessionRegistry sessions, Clock clock) {
        return new Locks(settings, landing, sessions, clock);
    }

    @Bean
    SignOn signOn(ConsoleSettings settings, People people, Parties parties) {
        return new SignOn(Optional.ofNullable(settings.oidc())
                .map(oidc -> new SignOn.Provided(new Provider(oidc), new ClaimedPerson(oidc, people, parties))));
    }

    @Bean
    SecurityFilterChain pagesOnly(
            HttpSecurity http, Locks locks, Landing landing, SignOn signOn, PasswordLogin passwords) throws Exception {
        locks.on(http, signOn.origin());
        http.authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/aanmelden")
                        .usernameParameter("naam")
                        .passwordParameter("wachtwoord")
                        .successHandler(landing)
                        .failureUrl("/aanmelden?fout"))
                .logout(end -> signOn.ending(end.logoutUrl("/afmelden").deleteCookies(locks.cookie())));
        signOn.on(http, landing);
        return http.build();
    }

    @Bean
    PasswordLogin passwordLogin(Logins logins, RefusedPersons refused) {
        return new PasswordLogin(logins, refused);
    }
}
