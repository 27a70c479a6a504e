package nl.sluis.gateway.report.breach;

import java.time.Clock;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers the question what a breach touched. */
@Configuration(proxyBeanMethods = false)
class BreachConfiguration {
    @Bean
    ManagementCall datalek(LogView log, Rules rules, Looks looks, Parties parties, Clock clock) {
        return new Datalek(looks, new Breaches(log, rules, parties, clock), parties);
    }
}
