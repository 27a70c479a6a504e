package nl.sluis.gateway.routes;

import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.report.Proofs;
import nl.sluis.gateway.report.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reports get the words of the rules and of the messages, and the proofs of what they tell. */
@Configuration(proxyBeanMethods = false)
class RuleBookWiring {
    @Bean
    Rules rulesForReports(SetInForce inForce) {
        return () -> inForce.now().facts().rules().book();
    }

    @Bean
    Proofs proofsForReports(Publication logs) {
        return logs::proofs;
    }
}
