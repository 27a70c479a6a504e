package nl.sluis.gateway.console.site;

import java.time.Clock;
import java.util.List;
import nl.sluis.gateway.console.ConsoleSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** What holds for every page, whoever asks it. */
final class Locks {
    /** Reached without a name. */
    static final List<String> OPEN = List.of("/", "/aanmelden", "/woordenlijst", "/stijl/*", "/script/*", "/error");

    private final ConsoleSettings settings;
    private final Landing landing;
    private final SessionRegistry sessions;
    private final Clock clock;

    Locks(ConsoleSettings settings, Landing landing, SessionRegistry sessions, Clock clock) {
        this.settings = settings;
        this.landing = landing;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param provider the origin to which the end of a session is told; empty where there is none */
    void on(HttpSecurity http, String provider) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(unknown -> unknown.authenticationEntryPoint(landing))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(this::limit)
                .addFilterBefore(new SessionAge(settings.session().atMost(), clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new Uploads(), CsrfFilter.class)
                .headers(headers -> headers(headers, provider));
    }

    /** What goes when somebody signs out. */
    String cookie() {
        return settings.cookie();
    }

    private void limit(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::changeSessionId)
                .maximumSessions(settings.session().perPerson())
                .sessionRegistry(sessions)
                .expiredUrl("/aanmelden?einde");
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers, String provider) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(("default-src 'none'; script-src 'self'; "
                                + "style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'; form-action 'self' " + provider)
                        .strip()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000));
    }
}
