package nl.sluis.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled  whether this node sends canaries: messages about somebody who does not exist, one a flow that has one
 * @param every    how often
 * @param patience how long one may take until its receiver has it; after that it failed
 */
@Validated
@ConfigurationProperties(prefix = "sluis.canary", ignoreUnknownFields = false)
record CanarySettings(
        @DefaultValue("false") boolean enabled,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("1h")
        Duration every,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("10m")
        Duration patience) {}
