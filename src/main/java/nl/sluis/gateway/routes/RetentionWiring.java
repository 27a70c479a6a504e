package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.sluis.gateway.report.SeenEntry.Quality;
import nl.sluis.gateway.report.Terms;
import nl.sluis.gateway.retention.RetentionClasses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long entries are kept is what the vocabulary of the active rules says. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {
    @Bean
    RetentionClasses retentionClasses(SetInForce inForce) {
        return () -> inForce.now().facts().rules().matrix().compiled().retentions();
    }

    /** By the rule as it is now; of a rule that is gone each view is kept as long as the entry. */
    @Bean
    Terms terms(SetInForce inForce, Clock clock) {
        return (rule, as, written) -> Optional.ofNullable(
                        inForce.now().facts().rules().kept().get(rule))
                .map(of -> (as == Quality.DESTINATION ? of.destination() : of.source()).length())
                .map(length -> written.atZone(ZoneOffset.UTC).plus(length).toInstant())
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
    }
}
