package nl.sluis.gateway.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxBody         the largest body that is read; at most 1 MB, since it is held in memory
 * @param clockLead       how far ahead of our clock a message's time may be
 * @param rate            how much of the door one party may take
 * @param duplicateWindow how old a message may be: no longer than (source, id) is remembered
 */
@Validated
@ConfigurationProperties(prefix = "sluis.intake", ignoreUnknownFields = false)
record IntakeSettings(
        @NotNull @DefaultValue("64KB") DataSize maxBody,

        @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 5) @DefaultValue("5m")
        Duration clockLead,

        @NotNull @DurationMin(days = 1) @DurationMax(days = 90) @DefaultValue("90d")
        Duration duplicateWindow,

        @Valid @DefaultValue RateSettings rate) {
    IntakeSettings {
        if (maxBody.toBytes() < 1_024 || maxBody.toBytes() > 1_048_576) {
            throw new IllegalArgumentException("sluis.intake.max-body lies between 1 KB and 1 MB");
        }
    }

    int maxBodyBytes() {
        return (int) maxBody.toBytes();
    }
}
