package nl.sluis.gateway.journal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param shard           the log that this node owns; without it the one that its data folder says, or a new one
 * @param queue           items that may wait for the writer; each holds its payload in memory
 * @param gather          how long the writer lets a batch fill when items follow one another closely
 * @param patience        how long a caller waits for the writer to take its item; up to three times as long for the answer
 * @param claimPatience   how long a start waits for a session that still holds the shard
 * @param highWaterFile   outside the database, how far each log was sealed (default: high-water in the data folder)
 * @param duplicateWindow how long a message is known by its source and id
 */
@Validated
@ConfigurationProperties(prefix = "sluis.journal", ignoreUnknownFields = false)
record JournalSettings(
        @Nullable @Min(0) @Max(9999) Integer shard,
        @DefaultValue("2048") @Min(16) @Max(65536) int queue,

        @DefaultValue("2ms") @NotNull @DurationMin @DurationMax(millis = 100)
        Duration gather,

        @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 60)
        Duration patience,

        @DefaultValue("30s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration claimPatience,

        @DefaultValue("90d") @NotNull @DurationMin(days = 1) @DurationMax(days = 3650)
        Duration duplicateWindow,

        @Nullable Path highWaterFile) {}
