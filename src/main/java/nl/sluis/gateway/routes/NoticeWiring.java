package nl.sluis.gateway.routes;

import nl.sluis.gateway.intake.ConversionDesk;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.notice.Post;
import nl.sluis.gateway.pseudonym.Migrations;
import nl.sluis.gateway.pseudonym.PseudonymConverter;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices, on their way through the same routes as every message. */
@Configuration(proxyBeanMethods = false)
class NoticeWiring {
    @Bean
    NoticeContents noticeContents(PseudonymProvider pseudonyms, SetInForce inForce) {
        return new NoticeContents(
                pseudonyms, type -> inForce.now().facts().catalogue().find(type));
    }

    /** Each notice by the set that is in force when it is brought. */
    @Bean
    Post noticePost(SetInForce inForce) {
        return (notice, recipient, messageId) -> {
            try (var use = inForce.open()) {
                return use.set().ways().post().send(notice, recipient, messageId);
            }
        };
    }

    @Bean
    ConversionDesk conversionDesk(Migrations migrations, PseudonymConverter converter, Journal journal) {
        return new Conversions(migrations, converter, journal);
    }
}
