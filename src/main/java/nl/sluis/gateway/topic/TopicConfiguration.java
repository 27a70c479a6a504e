package nl.sluis.gateway.topic;

import nl.sluis.gateway.keys.TlsIdentity;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.rounds.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TopicConfiguration {
    private static final int STOPPED_FIRST = Integer.MAX_VALUE - 10;

    @Bean
    Rounds topicReaders(Parties parties, Letterbox letterbox, TlsIdentity identity) {
        var readers = new TopicReaders(parties, letterbox, identity.client());
        return Rounds.of("topic-watch", readers::look)
                .endingWith(readers::endAll)
                .inPhase(STOPPED_FIRST);
    }
}
