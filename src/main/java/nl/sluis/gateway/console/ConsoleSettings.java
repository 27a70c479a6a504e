package nl.sluis.gateway.console;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param port of the pages for people, on loopback; 0 for any free one */
@Validated
@ConfigurationProperties(prefix = "sluis.console", ignoreUnknownFields = false)
record ConsoleSettings(@Min(0) @Max(65_535) int port) {}
