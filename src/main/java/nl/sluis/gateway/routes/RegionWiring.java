package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.QueueCounts;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.management.ManagementCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator may ask of a region. */
@Configuration(proxyBeanMethods = false)
class RegionWiring {
    @Bean
    ManagementCall regionQueueCall(QueueCounts counts, SetInForce inForce) {
        return new RegionQueueCall(counts, inForce);
    }

    @Bean
    ActiveRegions activeRegions(SetInForce inForce, QueueCounts counts) {
        return new ActiveRegions(inForce, counts);
    }

    @Bean
    ManagementCall regionsCall(ActiveRegions regions) {
        return new RegionsCall(regions);
    }

    @Bean
    ManagementCall setEventsCall(ActiveSets sets) {
        return new SetEventsCall(sets);
    }
}
