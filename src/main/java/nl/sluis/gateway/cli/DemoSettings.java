package nl.sluis.gateway.cli;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Development only.
 *
 * @param atStart whether the samples are played when the gateway has started
 * @param samples the folder they are in
 */
@Validated
@ConfigurationProperties(prefix = "sluis.demo", ignoreUnknownFields = false)
record DemoSettings(
        @DefaultValue("true") boolean atStart,
        @DefaultValue("samples") Path samples) {}
