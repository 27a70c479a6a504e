package nl.sluis.gateway.notice;

import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.SubjectEntries;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.rounds.Rounds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    /** As delivery does: after Camel's own phase. */
    private static final int AFTER_THE_ROUTES = Integer.MAX_VALUE - 50;

    @Bean
    NoticeStore noticeStore(@Qualifier("writerDataSource") DataSource database) {
        return new NoticeStore(database);
    }

    @Bean
    Round noticeRound(NoticeStore store, SubjectEntries log, PayloadCipher cipher, Contents contents, Post post) {
        return new Round(store, log, cipher, contents, post);
    }

    @Bean
    Rounds noticeRounds(NoticeStore store, Round round, NoticeSettings settings, Clock clock) {
        var runner = new NoticeRunner(store, round, settings, clock);
        return Rounds.of("notices", runner::next).inPhase(AFTER_THE_ROUTES);
    }

    @Bean
    Notices notices(NoticeStore store, SubjectEntries log, Rounds noticeRounds) {
        return new Notices(store, log, noticeRounds::wake);
    }
}
