package nl.sluis.gateway.reidentification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param requestsPerDay how many re-identifications the officers of one party may ask for within 24 hours */
@Validated
@ConfigurationProperties(prefix = "sluis.reidentification", ignoreUnknownFields = false)
record ReidentificationSettings(
        @Min(1) @Max(100) @DefaultValue("5") int requestsPerDay) {}
