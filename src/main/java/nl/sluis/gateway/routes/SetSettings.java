package nl.sluis.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param watch whether a change in the folders is activated by itself; in development only
 * @param look  how often is looked whether another node made another set active
 */
@Validated
@ConfigurationProperties(prefix = "sluis.sets", ignoreUnknownFields = false)
record SetSettings(
        @DefaultValue("false") boolean watch,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) @DefaultValue("5s")
        Duration look) {}
