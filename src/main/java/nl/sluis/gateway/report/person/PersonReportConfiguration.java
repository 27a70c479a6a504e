package nl.sluis.gateway.report.person;

import java.time.Clock;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Proofs;
import nl.sluis.gateway.report.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers a request for inzage. */
@Configuration(proxyBeanMethods = false)
class PersonReportConfiguration {
    @Bean
    Reports personReports(LogView log, Rules rules, Proofs proofs, Parties parties, Clock clock) {
        return new Reports(log, rules, proofs, parties, clock);
    }

    @Bean
    PersonReports toldReports(Looks looks, Reports reports) {
        return new PersonReports(looks, reports);
    }

    @Bean
    ManagementCall inzage(PersonReports reports) {
        return new Inzage(reports);
    }
}
