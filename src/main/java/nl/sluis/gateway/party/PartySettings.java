package nl.sluis.gateway.party;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param anchors the folder of the trust anchors that parties.yaml names; by default {@code <data-dir>/pki} */
@Validated
@ConfigurationProperties(prefix = "sluis.party", ignoreUnknownFields = false)
record PartySettings(@Nullable Path anchors) {}
