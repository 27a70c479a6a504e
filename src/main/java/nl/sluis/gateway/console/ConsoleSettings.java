package nl.sluis.gateway.console;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param port    of the pages for people; 0 for any free one
 * @param address where they listen; another than this machine alone asks for a bundle
 * @param bundle  the SSL bundle ({@code spring.ssl.bundle.…}) with which the pages speak TLS; without one they do not
 * @param session how long one lasts
 * @param oidc    who tells who somebody is; without it only development has a way in
 */
@Validated
@ConfigurationProperties(prefix = "sluis.console", ignoreUnknownFields = false)
public record ConsoleSettings(
        @Min(0) @Max(65_535) int port,
        @DefaultValue("127.0.0.1") String address,
        @Nullable String bundle,
        @Valid @DefaultValue Session session,
        @Valid @Nullable Oidc oidc) {
    public ConsoleSettings {
        if (bundle == null && !address.equals("127.0.0.1") && !address.equals("::1") && !address.equals("localhost")) {
            throw new IllegalArgumentException("sluis.console.address: another address than this machine's own asks"
                    + " for sluis.console.bundle, or passwords and persons go over the network in clear");
        }
    }

    /** Whether the pages speak TLS. */
    public boolean tls() {
        return bundle != null;
    }

    /** What the cookie of a session is called. With TLS its name binds it to this host (RFC 6265bis 4.1.3.2). */
    public String cookie() {
        return tls() ? "__Host-sluis" : "sluis";
    }

    /**
     * How long somebody stays known.
     *
     * @param idle      without a request; then the session is gone
     * @param atMost    after that the session is gone, whatever is done
     * @param fresh     how long ago a password may have been given for an act that cannot be undone
     * @param perPerson sessions of one person at a time; one more ends the oldest
     */
    public record Session(
            @DurationMin(minutes = 1) @DurationMax(hours = 8) @DefaultValue("30m")
            Duration idle,

            @DurationMin(minutes = 1) @DurationMax(hours = 12) @DefaultValue("8h")
            Duration atMost,

            @DurationMin(seconds = 1) @DurationMax(minutes = 15) @DefaultValue("5m")
            Duration fresh,

            @Min(1) @Max(5) @DefaultValue("2") int perPerson) {}

    /**
     * An OpenID provider.
     *
     * @param issuer       its address; what it says of itself is read there when the first person signs in
     * @param clientId     under which it knows the gateway
     * @param clientSecret from the environment or a file, never from a file in a repository
     * @param name         the claim with the name under which the log knows a person: lower case with hyphens, as in people.yaml
     * @param roles        the claim with the roles, a list
     * @param party        the claim with the OIN of the party for which a privacy officer or FG acts
     */
    public record Oidc(
            URI issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("preferred_username") String name,
            @DefaultValue("sluis_rollen") String roles,
            @DefaultValue("sluis_oin") String party) {
        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }
}
