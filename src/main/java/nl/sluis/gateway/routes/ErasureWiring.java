package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.erasure.LogNames;
import nl.sluis.gateway.erasure.NamedPerson;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import nl.sluis.gateway.pseudonym.TokenUnreadableException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Under which pseudonym the log knows a person for a party, and back again. */
@Configuration(proxyBeanMethods = false)
class ErasureWiring {
    @Bean
    LogNames logNames(PseudonymProvider pseudonyms) {
        return (party, person) -> pseudonyms.reversible(domain(party), Identifier.of(person));
    }

    @Bean
    NamedPerson namedPerson(PseudonymProvider pseudonyms) {
        return (party, name) -> {
            try {
                var person = pseudonyms.open(domain(party), IdentifierType.BSN, name);
                return Optional.of(Bsn.of(person.reveal(Reveal.REIDENTIFY)));
            } catch (TokenUnreadableException noneOfOurs) {
                return Optional.empty();
            }
        };
    }

    private static TokenDomain domain(Oin party) {
        return new TokenDomain(PseudonymDomain.RECEIVER, party, null, "log");
    }
}
