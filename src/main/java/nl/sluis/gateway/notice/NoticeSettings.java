package nl.sluis.gateway.notice;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notices are brought to their recipients.
 *
 * @param poll         how soon work is found that nobody in this process announced
 * @param putOff       after a crash or a failure, how long until a notice is taken up again
 * @param longestDelay how rarely one looks at most whether data that wait have arrived
 */
@Validated
@ConfigurationProperties(prefix = "sluis.notices", ignoreUnknownFields = false)
record NoticeSettings(
        @NotNull @DurationMin(millis = 10) @DurationMax(seconds = 60) @DefaultValue("500ms")
        Duration poll,

        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("30s")
        Duration putOff,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("5m")
        Duration longestDelay) {}
