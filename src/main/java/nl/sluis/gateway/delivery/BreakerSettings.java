package nl.sluis.gateway.delivery;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a receiver is left alone for a while.
 *
 * @param window       over how many of the last attempts is judged
 * @param atLeast      with fewer than this nothing is judged
 * @param percent      of failures, at which it is left alone
 * @param pause        for how long, the first time; twice as long each time after it, and of that a random part
 * @param longestPause which no pause exceeds
 * @param probes       how many messages are then tried, and decide
 */
record BreakerSettings(
        @Min(1) @Max(1000) @DefaultValue("20") int window,
        @Min(1) @Max(1000) @DefaultValue("5") int atLeast,
        @Min(1) @Max(100) @DefaultValue("50") int percent,

        @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 10) @DefaultValue("2s")
        Duration pause,

        @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 10) @DefaultValue("60s")
        Duration longestPause,

        @Min(1) @Max(100) @DefaultValue("2") int probes) {
    @AssertTrue(message = "the first pause is not longer than the longest, and as much is judged as the window holds")
    boolean isCoherent() {
        return pause.compareTo(longestPause) <= 0 && atLeast <= window;
    }
}
