package nl.sluis.gateway.topic;

import nl.sluis.gateway.keys.TlsIdentity;
import nl.sluis.gateway.party.Parties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TopicConfiguration {
    @Bean
    TopicReaders topicReaders(Parties parties, Letterbox letterbox, TlsIdentity identity) {
        return new TopicReaders(parties, letterbox, identity.client());
    }
}
