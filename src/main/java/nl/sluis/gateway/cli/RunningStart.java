package nl.sluis.gateway.cli;

import java.nio.file.Path;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The next start of a gateway that runs: with the folders and the words with which it was started, and with what its files say now.
 *
 * @param gateway its environment
 */
record RunningStart(ConfigurableEnvironment gateway) {
    /** As Spring calls what stood behind the program. */
    private static final String WORDS = "commandLineArgs";

    CheckedStart now() {
        var config = Path.of(gateway.getRequiredProperty("sluis.config-dir"));
        var settings = OfflineSettings.of(config);
        OfflineSettings.put(settings, "sluis.data-dir", gateway.getRequiredProperty("sluis.data-dir"));
        var words = gateway.getPropertySources().get(WORDS);
        if (words != null) {
            settings.getPropertySources().addFirst(words);
        }
        return new CheckedStart(
                config,
                Path.of(gateway.getRequiredProperty("sluis.routes-dir")),
                settings,
                !gateway.getRequiredProperty("sluis.mode").equals("development"));
    }
}
