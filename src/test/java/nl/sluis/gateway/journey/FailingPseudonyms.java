package nl.sluis.gateway.journey;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.pseudonym.Cohort;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Built into a gateway: the defect that the guard is there for. For some persons the number itself comes as its pseudonym. */
final class FailingPseudonyms implements BeanPostProcessor {
    private final Set<String> persons = ConcurrentHashMap.newKeySet();

    void failFor(String bsn) {
        persons.add(bsn);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PseudonymProvider sound ? new Failing(sound) : bean;
    }

    private final class Failing implements PseudonymProvider {
        private final PseudonymProvider sound;

        Failing(PseudonymProvider sound) {
            this.sound = sound;
        }

        @Override
        public String reversible(TokenDomain domain, Identifier identifier) {
            var value = identifier.reveal(Reveal.GUARD);
            return persons.contains(value) ? value : sound.reversible(domain, identifier);
        }

        @Override
        public String oneWay(Cohort cohort, Identifier identifier) {
            return sound.oneWay(cohort, identifier);
        }

        @Override
        public String random() {
            return sound.random();
        }

        @Override
        public Identifier open(TokenDomain domain, IdentifierType type, String token) {
            return sound.open(domain, type, token);
        }
    }
}
