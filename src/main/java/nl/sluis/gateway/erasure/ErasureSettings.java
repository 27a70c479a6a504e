package nl.sluis.gateway.erasure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param requestsPerDay how many erasures the officers of one party may ask for within 24 hours
 * @param dutyClasses    classes of the log that must be kept by law: they go for a mistake or an order only
 */
@Validated
@ConfigurationProperties(prefix = "sluis.erasure", ignoreUnknownFields = false)
record ErasureSettings(
        @Min(1) @Max(1000) @DefaultValue("20") int requestsPerDay,
        @NotEmpty @DefaultValue("care-5y") Set<String> dutyClasses) {
    ErasureSettings {
        dutyClasses = Set.copyOf(dutyClasses);
    }
}
