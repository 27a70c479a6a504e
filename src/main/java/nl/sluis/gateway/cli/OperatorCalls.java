package nl.sluis.gateway.cli;

import java.time.Clock;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.routes.ActiveRegions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** What commands of an operator answer on a terminal, answered by a running gateway too: for its pages (decision 0084). */
@Configuration(proxyBeanMethods = false)
class OperatorCalls {
    @Bean
    ManagementCall checkOfFolders(ConfigurableEnvironment gateway, Clock clock) {
        return new CheckCall(new RunningStart(gateway)::now, clock);
    }

    @Bean
    ManagementCall certificatesOfParties(ConfigurableEnvironment gateway, Clock clock) {
        return new CertificatesCall(new RunningStart(gateway)::now, clock);
    }

    @Bean
    ManagementCall drawingOfRegion(ActiveRegions regions) {
        return new RegionDrawingCall(regions);
    }
}
