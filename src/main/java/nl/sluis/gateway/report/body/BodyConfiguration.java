package nl.sluis.gateway.report.body;

import nl.sluis.gateway.journal.SealedBodies;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bodies that are given out to be checked. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration {
    @Bean
    ManagementCall bodyOfEntry(LogView view, SealedBodies bodies, Looks looks) {
        return new BodyCall(new GivenBodies(view, bodies), looks);
    }
}
