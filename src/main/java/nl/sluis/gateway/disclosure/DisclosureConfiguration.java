package nl.sluis.gateway.disclosure;

import java.nio.file.Path;
import nl.sluis.gateway.disclosure.redaction.Redacted;
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

    /** Nothing of a free text passes before there is an engine that looks through it. */
    @Bean
    Redaction redaction() {
        return (text, known) -> new Redacted.Dropped(Redacted.Why.UNREADABLE);
    }

    @Bean
    EgressGuard egressGuard() {
        return new EgressGuard();
    }
}
