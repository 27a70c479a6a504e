package nl.sluis.gateway.journal.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url         of an external PostgreSQL, {@code jdbc:postgresql://…}; absent: the embedded one, in development only
 * @param passwords   of the external roles, by {@code owner}, {@code writer}, {@code reader}, {@code retention}; give them
 *     through the environment
 * @param poolSize    connections a role
 * @param startWithin how long the embedded server may take, recovery after a crash included
 */
@Validated
@ConfigurationProperties(prefix = "sluis.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue Map<String, String> passwords,
        @Min(2) @Max(100) @DefaultValue("10") int poolSize,

        @DurationMin(seconds = 5) @DurationMax(minutes = 10) @DefaultValue("60s")
        Duration startWithin) {
    /** Prints no password. */
    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", passwords=***, poolSize=" + poolSize + "]";
    }
}
