package nl.sluis.gateway.routes;

import nl.sluis.gateway.intake.StreamDoor;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.topic.Letterbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lies in the topic of a party comes in by the door of the exchange. */
@Configuration(proxyBeanMethods = false)
class TopicWiring {
    @Bean
    Letterbox letterbox(StreamDoor door) {
        return (party, event) -> {
            try {
                var answered = door.take(party, event);
                return new Letterbox.Taken.Answered(answered.status(), answered.message(), answered.body());
            } catch (JournalUnavailableException unavailable) {
                return new Letterbox.Taken.NotNow(unavailable.retryAfter());
            }
        };
    }
}
