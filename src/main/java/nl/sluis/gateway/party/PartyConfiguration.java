package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The parties and the people of the configuration folder; the start fails when one of them is refused. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartySettings.class)
class PartyConfiguration {
    @Bean
    People people(@Value("${sluis.config-dir:config}") String configDir) {
        return People.load(Path.of(configDir, "people.yaml"));
    }

    @Bean
    LoadedParties parties(
            Environment environment,
            PartySettings settings,
            Clock clock,
            @Value("${sluis.config-dir:config}") String configDir,
            @Value("${sluis.data-dir:data}") String dataDir) {
        var anchors = settings.anchors() == null ? Path.of(dataDir, "pki") : settings.anchors();
        return LoadedParties.read(Path.of(configDir), anchors, environment::resolveRequiredPlaceholders, clock);
    }
}
