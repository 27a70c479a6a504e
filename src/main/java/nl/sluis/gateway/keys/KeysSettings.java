package nl.sluis.gateway.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param passphraseFile a mounted file with the keystore passphrase; instead of it, SLUIS_KEYSTORE_PASSPHRASE */
@Validated
@ConfigurationProperties(prefix = "sluis.keys", ignoreUnknownFields = false)
record KeysSettings(@Nullable Path passphraseFile) {}
