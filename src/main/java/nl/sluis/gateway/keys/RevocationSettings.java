package nl.sluis.gateway.keys;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lists a folder where an operator puts lists ({@code .crl}), for a gateway that may not fetch them itself
 * @param every how often lists are renewed
 * @param grace for how long one that cannot be renewed is believed, and how long one that is over; then its certificates are not
 * @param fetch how long fetching one may take
 */
record RevocationSettings(
        @Nullable Path lists,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) @DefaultValue("1h")
        Duration every,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 7) @DefaultValue("24h")
        Duration grace,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("20s")
        Duration fetch) {}
