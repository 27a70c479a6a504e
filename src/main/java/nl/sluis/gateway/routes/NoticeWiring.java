package nl.sluis.gateway.routes;

import nl.sluis.gateway.intake.Admittance;
import nl.sluis.gateway.intake.ConversionDesk;
import nl.sluis.gateway.intake.NoticeDesk;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.notice.Notices;
import nl.sluis.gateway.notice.Post;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.pseudonym.Migrations;
import nl.sluis.gateway.pseudonym.PseudonymConverter;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices, on their way through the same routes as every message. */
@Configuration(proxyBeanMethods = false)
class NoticeWiring {
    @Bean
    NoticeContents noticeContents(PseudonymProvider pseudonyms, Catalogue catalogue) {
        return new NoticeContents(pseudonyms, catalogue);
    }

    @Bean
    Post noticePost(Admittance admittance, Parties parties, Catalogue catalogue, RegionOfTheDay regions) {
        return new NoticePost(admittance, parties, catalogue, regions);
    }

    @Bean
    ConversionDesk conversionDesk(Migrations migrations, PseudonymConverter converter, Journal journal) {
        return new Conversions(migrations, converter, journal);
    }

    @Bean
    NoticeDesk noticeDesk(Journal journal, Entries entries, Answers answers, NoticeContents contents, Notices notices) {
        return new NoticeCounter(journal, entries, answers, contents, notices);
    }
}
