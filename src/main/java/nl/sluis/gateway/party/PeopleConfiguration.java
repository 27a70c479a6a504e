package nl.sluis.gateway.party;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The people of the configuration folder, read at start and not again: whoever could add a signer together with the rules
 * that it signs, would need no second person.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartySettings.class)
class PeopleConfiguration {
    @Bean
    People people(@Value("${sluis.config-dir:config}") String configDir) {
        return People.load(Path.of(configDir, "people.yaml"));
    }
}
