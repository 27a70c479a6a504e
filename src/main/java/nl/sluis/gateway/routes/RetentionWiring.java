package nl.sluis.gateway.routes;

import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.retention.RetentionClasses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long entries are kept is what the vocabulary of the active rules says. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {
    @Bean
    RetentionClasses retentionClasses(LegalBasisMatrix matrix) {
        return () -> matrix.compiled().retentions();
    }
}
