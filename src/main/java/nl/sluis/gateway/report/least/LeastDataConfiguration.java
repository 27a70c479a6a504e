package nl.sluis.gateway.report.least;

import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.PermittedFlows;
import nl.sluis.gateway.report.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers the question which data is permitted and not needed. */
@Configuration(proxyBeanMethods = false)
class LeastDataConfiguration {
    @Bean
    ManagementCall leastData(LogView log, PermittedFlows permitted, Looks looks, Parties parties, Rules rules) {
        return new LeastDataCall(looks, new LeastData(log, permitted), parties, rules);
    }
}
