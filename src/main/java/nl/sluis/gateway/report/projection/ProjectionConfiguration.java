package nl.sluis.gateway.report.projection;

import nl.sluis.gateway.report.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms in which the log is told. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    Projection processingLog() {
        return new Ldv();
    }

    @Bean
    Projection careLog() {
        return new Nen7513();
    }

    @Bean
    Projection auditEvents() {
        return new AuditEvents();
    }

    @Bean
    Projection decisionLog() {
        return new DecisionLog();
    }
}
