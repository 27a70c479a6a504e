package nl.sluis.gateway.audit.tree;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param port     where anybody may read checkpoints and hash tiles over TLS, without a certificate of theirs; without
 *     one there is no such port
 * @param address  that port listens on; development listens on this machine alone
 * @param auditors OINs of the parties that may read all entries
 */
@Validated
@ConfigurationProperties(prefix = "sluis.log", ignoreUnknownFields = false)
record LogSettings(
        @Nullable @Min(0) @Max(65535) Integer port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue List<String> auditors) {
    LogSettings {
        auditors = List.copyOf(auditors);
    }
}
