package nl.sluis.gateway.disclosure;

import java.nio.file.Path;
import nl.sluis.gateway.disclosure.redaction.FreeText;
import nl.sluis.gateway.disclosure.redaction.Gazetteers;
import nl.sluis.gateway.disclosure.redaction.Redaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    @Bean
    Disclosure disclosure(Redaction redaction, PostcodeTable postcodes) {
        return new Disclosure(redaction, postcodes);
    }

    @Bean
    PostcodeTable postcodeTable(@Value("${sluis.config-dir:config}") Path configFolder) {
        return PostcodeTable.read(configFolder);
    }

    @Bean
    Redaction redaction(@Value("${sluis.config-dir:config}") String configDir) {
        return FreeText.with(Gazetteers.load(Path.of(configDir, Gazetteers.FOLDER)));
    }

    @Bean
    EgressGuard egressGuard() {
        return new EgressGuard();
    }
}
