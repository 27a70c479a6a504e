package nl.sluis.gateway.consent;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param retentionClass under which entries about changes of the register are kept */
@Validated
@ConfigurationProperties(prefix = "sluis.consent", ignoreUnknownFields = false)
record ConsentSettings(@NotBlank @DefaultValue("care-5y") String retentionClass) {}
