package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.report.SeenEntry.Quality;
import nl.sluis.gateway.report.Terms;
import nl.sluis.gateway.retention.RetentionClasses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long entries are kept is what the vocabulary of the active rules says. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {
    @Bean
    RetentionClasses retentionClasses(LegalBasisMatrix matrix) {
        return () -> matrix.compiled().retentions();
    }

    /** By the rule as it is now; of a rule that is gone each view is kept as long as the entry. */
    @Bean
    Terms terms(LegalBasisMatrix matrix, Clock clock) {
        var kept = matrix.compiled().rules().stream().collect(Collectors.toMap(Rule::id, Rule::retention));
        return (rule, as, written) -> Optional.ofNullable(kept.get(rule))
                .map(of -> (as == Quality.DESTINATION ? of.destination() : of.source()).length())
                .map(length -> written.atZone(ZoneOffset.UTC).plus(length).toInstant())
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
    }
}
