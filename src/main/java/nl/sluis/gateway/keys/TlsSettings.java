package nl.sluis.gateway.keys;

import jakarta.validation.Valid;
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
 * Who we are and whom we trust on the exchange port. Development makes what is not named here; production needs the
 * anchors, and either certificate and key, or p12 and its password file.
 *
 * @param trustAnchors    a PEM file, or a folder of .crt and .pem files
 * @param certificate     PEM: our own certificate, then those between it and its anchor
 * @param key             PEM: its private key, not encrypted
 * @param p12             PKCS #12: both in one file
 * @param p12PasswordFile a file with the password of the p12
 * @param reload          how often is looked whether these files were renewed
 * @param revocation      how is told whether a certificate of another still holds
 */
@Validated
@ConfigurationProperties(prefix = "sluis.tls", ignoreUnknownFields = false)
record TlsSettings(
        @Nullable Path trustAnchors,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path p12,
        @Nullable Path p12PasswordFile,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 24) @DefaultValue("1m")
        Duration reload,

        @Valid @DefaultValue RevocationSettings revocation) {
    TlsSettings {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("sluis.tls.certificate and sluis.tls.key are given together");
        }
        if ((p12 == null) != (p12PasswordFile == null)) {
            throw new IllegalArgumentException("sluis.tls.p12 and sluis.tls.p12-password-file are given together");
        }
        if (certificate != null && p12 != null) {
            throw new IllegalArgumentException("sluis.tls.certificate and sluis.tls.p12 cannot both be our own");
        }
    }

    boolean namesNothing() {
        return trustAnchors == null && certificate == null && p12 == null;
    }
}
