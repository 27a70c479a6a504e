package nl.sluis.gateway.retention;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what no class of a rule is about is kept.
 *
 * @param every    how soon work is looked for again
 * @param batch    so many rows go in one transaction
 * @param outbox   a day of the outbox, with the key of its payloads; longer than {@code sluis.routes.deliver-within}
 * @param notices  a notice that was brought to all or given up, and what became of it
 * @param consents all versions of a person with a holder, once the last of them has ended
 * @param requests requests for re-identification and for erasure, and who approved them
 */
@Validated
@ConfigurationProperties(prefix = "sluis.retention", ignoreUnknownFields = false)
record RetentionSettings(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("1m")
        Duration every,

        @Min(100) @Max(50_000) @DefaultValue("5000") int batch,

        @NotNull @DurationMin(days = 2) @DurationMax(days = 90) @DefaultValue("8d")
        Duration outbox,

        @NotNull @DurationMin(days = 7) @DurationMax(days = 3650) @DefaultValue("30d")
        Duration notices,

        @NotNull @DefaultValue("5y") Period consents,
        @NotNull @DefaultValue("5y") Period requests) {
    @AssertTrue(message = "sluis.retention.consents and .requests are a year or longer")
    boolean isLongEnough() {
        return consents.toTotalMonths() >= 12 && requests.toTotalMonths() >= 12;
    }
}
