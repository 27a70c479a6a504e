package nl.sluis.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param deliverWithin   how long a message waits at most; seven days is also how long its day's key lives
 * @param connectTimeout  to a receiver
 * @param responseTimeout how long one call to a receiver may take; then its answer counts as none
 * @param connections     at most to one receiver
 */
@Validated
@ConfigurationProperties(prefix = "sluis.routes", ignoreUnknownFields = false)
record RouteSettings(
        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7) @DefaultValue("7d")
        Duration deliverWithin,

        @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 30) @DefaultValue("5s")
        Duration connectTimeout,

        @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 120) @DefaultValue("20s")
        Duration responseTimeout,

        @DefaultValue("64") int connections) {}
