package nl.sluis.gateway.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are delivered.
 *
 * @param concurrency    how many messages may be on their way to one receiver at once
 * @param poll           how soon work is found that nobody in this process announced
 * @param lease          for how long a claimed row is ours; after a crash another node waits as long
 * @param attempt        how long a carrier may take for one attempt
 * @param firstDelay     before the second attempt
 * @param factor         by which each delay is longer than the one before
 * @param longestDelay   which no delay exceeds
 * @param attempts       after so many a message waits for a person
 * @param grace          how long a shutdown waits for what is on its way
 * @param hidden         how long a message that its receiver fetched is not shown to it again
 * @param retentionClass under which entries about deliveries are kept
 * @param resends        how often a person may let one parked message be tried again
 * @param breaker        when a receiver is left alone for a while
 */
@Validated
@ConfigurationProperties(prefix = "sluis.delivery", ignoreUnknownFields = false)
record DeliverySettings(
        @Min(1) @Max(1024) @DefaultValue("64") int concurrency,

        @NotNull @DurationMin(millis = 10) @DurationMax(seconds = 10) @DefaultValue("250ms")
        Duration poll,

        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("60s")
        Duration lease,

        @NotNull @DurationMin(millis = 100) @DefaultValue("20s")
        Duration attempt,

        @NotNull @DurationMin(millis = 10) @DefaultValue("1s")
        Duration firstDelay,

        @DecimalMin("1.0") @DecimalMax("10.0") @DefaultValue("2")
        double factor,

        @NotNull @DurationMax(hours = 1) @DefaultValue("5m") Duration longestDelay,
        @Min(1) @Max(10_000) @DefaultValue("100") int attempts,

        @NotNull @DurationMax(minutes = 2) @DefaultValue("25s")
        Duration grace,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("2m")
        Duration hidden,

        @NotBlank @DefaultValue("care-5y") String retentionClass,
        @Min(0) @Max(100) @DefaultValue("5") int resends,
        @Valid @DefaultValue BreakerSettings breaker) {
    @AssertTrue(message = "an attempt takes at most half a lease, and the first delay is not longer than the longest")
    boolean isCoherent() {
        return attempt.multipliedBy(2).compareTo(lease) <= 0 && firstDelay.compareTo(longestDelay) <= 0;
    }
}
