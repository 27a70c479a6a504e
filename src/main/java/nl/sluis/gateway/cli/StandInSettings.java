package nl.sluis.gateway.cli;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Development only.
 *
 * @param port   where the sample parties receive, on loopback
 * @param inside whether they run in the gateway's own process; else {@code sluis stand-in} runs them beside it
 */
@Validated
@ConfigurationProperties(prefix = "sluis.stand-in", ignoreUnknownFields = false)
record StandInSettings(
        @Min(1) @Max(65_535) int port, @DefaultValue("true") boolean inside) {}
