package nl.sluis.gateway.report.region;

import java.time.Clock;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.Looks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of a region. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {
    @Bean
    ManagementCall reportOfRegion(RegionCounts counts, Parties parties, Looks looks, Clock clock) {
        return new RegionCall(counts, parties, looks, clock);
    }
}
