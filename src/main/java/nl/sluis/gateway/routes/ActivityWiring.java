package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.consent.ConsentRegister;
import nl.sluis.gateway.intake.ActivityDesk;
import nl.sluis.gateway.intake.ActivityDesk.Found;
import nl.sluis.gateway.intake.ActivityDesk.Subject;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import nl.sluis.gateway.pseudonym.TokenUnreadableException;
import nl.sluis.gateway.report.ConsentHistory;
import nl.sluis.gateway.report.LogPersons;
import nl.sluis.gateway.report.projection.ProcessingLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Between the edge, where a controller asks for its processing log, and the log. */
@Configuration(proxyBeanMethods = false)
class ActivityWiring {
    @Bean
    LogPersons logPersons(PseudonymProvider pseudonyms) {
        return (controller, pseudonym) -> {
            try {
                var domain = new TokenDomain(PseudonymDomain.RECEIVER, controller, null, "log");
                var opened = pseudonyms.open(domain, IdentifierType.BSN, pseudonym);
                return Optional.of(Bsn.of(opened.reveal(Reveal.PSEUDONYMISE)));
            } catch (TokenUnreadableException notOfThisLog) {
                return Optional.empty();
            }
        };
    }

    @Bean
    ConsentHistory consentHistory(ConsentRegister register, IndexHasher hashes) {
        return new PastConsent(register, hashes);
    }

    @Bean
    ActivityDesk activityDesk(ProcessingLog log, LogPersons persons) {
        return (controller, asked) -> {
            var person = asked.subject().flatMap(subject -> person(controller, subject, persons));
            var question = new ProcessingLog.Question(
                    asked.trace(), asked.activity(), person, new LogWindow(asked.from(), asked.until()));
            if (asked.subject().isPresent() && person.isEmpty()) {
                return new Found.Records(log.ofNobody(controller, question));
            }
            return log.of(controller, question).<Found>map(Found.Records::new).orElseGet(Found.TooWide::new);
        };
    }

    private static Optional<Bsn> person(Party controller, Subject subject, LogPersons persons) {
        return switch (subject) {
            case Subject.ByBsn(var bsn) -> Optional.of(bsn);
            case Subject.ByPseudonym(var token) -> persons.behind(controller.oin(), token);
        };
    }
}
