package nl.sluis.gateway.routes;

import nl.sluis.gateway.approval.Approvers;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.pseudonym.HeldTokens;
import nl.sluis.gateway.reidentification.TokenOpener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who approves a re-identification, and where the pseudonym is opened once it is. */
@Configuration(proxyBeanMethods = false)
class ReidentificationWiring {
    @Bean
    Approvers approvers(People people) {
        return key -> people.find(key).filter(Person::mayAdopt).flatMap(Person::signingKey);
    }

    @Bean
    TokenOpener tokenOpener(HeldTokens tokens) {
        return (holder, token) -> tokens.person(holder, token).map(person -> Bsn.of(person.reveal(Reveal.REIDENTIFY)));
    }
}
