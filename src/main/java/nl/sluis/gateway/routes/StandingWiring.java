package nl.sluis.gateway.routes;

import nl.sluis.gateway.intake.Standings;
import nl.sluis.gateway.intake.Standings.Verdict;
import nl.sluis.gateway.keys.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door asks whether a certificate still holds; the keys know. */
@Configuration(proxyBeanMethods = false)
class StandingWiring {
    private static final Logger LOG = LoggerFactory.getLogger(StandingWiring.class);

    @Bean
    Standings standings(Standing standing) {
        return chain -> switch (standing.of(chain)) {
            case Standing.Word.Good() -> Verdict.GOOD;
            case Standing.Word.Revoked(var subject) -> {
                LOG.warn("a call was refused: {} was revoked", subject);
                yield Verdict.REVOKED;
            }
            case Standing.Word.Ended(var subject) -> {
                LOG.warn("a call was refused: {} has ended", subject);
                yield Verdict.REVOKED;
            }
            case Standing.Word.Unknown(var why) -> {
                LOG.warn("a call was refused: {}", why);
                yield Verdict.UNKNOWN;
            }
        };
    }
}
