package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The parties and regions of the configuration folder; a set in which one of them is refused is none. Not found by scanning:
 * each set has its own.
 */
public class PartyConfiguration {
    @Bean
    LoadedParties parties(
            Environment environment,
            PartySettings settings,
            Clock clock,
            ObjectProvider<Newcomers> newcomers,
            @Value("${sluis.config-dir:config}") String configDir,
            @Value("${sluis.data-dir:data}") String dataDir) {
        var anchors = settings.anchors() == null ? Path.of(dataDir, "pki") : settings.anchors();
        var parties = LoadedParties.read(Path.of(configDir), anchors, environment::resolveRequiredPlaceholders, clock);
        newcomers.ifAvailable(one -> one.arrive(parties.all()));
        return parties;
    }
}
