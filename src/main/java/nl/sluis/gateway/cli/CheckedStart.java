package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;

/** The start that is thought of: with which files and settings, and in which mode. */
record CheckedStart(Path config, Path routes, ConfigurableEnvironment settings, boolean production) {
    String mode() {
        return production ? "production" : "development";
    }

    Path dataDir() {
        return Path.of(settings.getProperty("sluis.data-dir", "data"));
    }

    /** Where the certificates lie that {@code parties.yaml} names. */
    Path anchors() {
        return Optional.ofNullable(settings.getProperty("sluis.party.anchors"))
                .map(Path::of)
                .orElseGet(() -> dataDir().resolve("pki"));
    }
}
