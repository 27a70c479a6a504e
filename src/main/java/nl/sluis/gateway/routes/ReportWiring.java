package nl.sluis.gateway.routes;

import nl.sluis.gateway.consent.SubjectNames;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import nl.sluis.gateway.report.LogPseudonyms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code report}, and the register where it writes into the log, ask of others. */
@Configuration(proxyBeanMethods = false)
class ReportWiring {
    @Bean
    LogPseudonyms logPseudonyms(PseudonymProvider pseudonyms) {
        return (controller, person) -> pseudonyms.reversible(
                new TokenDomain(PseudonymDomain.RECEIVER, controller, null, "log"), Identifier.of(person));
    }

    /** The same in the entries of the register as in those of messages. */
    @Bean
    SubjectNames subjectNames(LogPseudonyms pseudonyms) {
        return pseudonyms::of;
    }
}
