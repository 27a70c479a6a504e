package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import nl.sluis.gateway.delivery.Deliveries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Canaries, where they are on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CanarySettings.class)
class CanaryWiring {
    @Bean
    @ConditionalOnProperty("sluis.canary.enabled")
    CanaryWatch canaryWatch(
            SetInForce inForce,
            Deliveries deliveries,
            CanarySettings settings,
            MeterRegistry registry,
            Clock clock,
            SecureRandom random) {
        var metrics = new CanaryMetrics(registry, clock);
        var canaries = new Canaries(inForce, new RandomIds(random), clock, metrics);
        metrics.watch(canaries);
        return new CanaryWatch(
                canaries,
                (sender, id) -> deliveries.statusOf(sender, id).orElseThrow().status(),
                metrics,
                settings);
    }
}
