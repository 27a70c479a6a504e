package nl.sluis.gateway.tracing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Off unless a collector is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingSettings.class)
class TracingConfiguration {
    @Bean
    Tracing tracing(TracingSettings settings) {
        return settings.collector().<Tracing>map(CollectedTracing::new).orElseGet(NoTracing::new);
    }
}
