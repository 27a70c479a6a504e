package nl.sluis.gateway.disclosure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    @Bean
    Disclosure disclosure() {
        return new Disclosure();
    }

    @Bean
    EgressGuard egressGuard() {
        return new EgressGuard();
    }
}
