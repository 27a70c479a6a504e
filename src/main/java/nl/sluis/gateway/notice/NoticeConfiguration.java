package nl.sluis.gateway.notice;

import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.SubjectEntries;
import nl.sluis.gateway.keys.PayloadCipher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    @Bean
    NoticeStore noticeStore(@Qualifier("writerDataSource") DataSource database) {
        return new NoticeStore(database);
    }

    @Bean
    Round noticeRound(NoticeStore store, SubjectEntries log, PayloadCipher cipher, Contents contents, Post post) {
        return new Round(store, log, cipher, contents, post);
    }

    @Bean
    NoticeRunner noticeRunner(NoticeStore store, Round round, NoticeSettings settings, Clock clock) {
        return new NoticeRunner(store, round, settings, clock);
    }

    @Bean
    Notices notices(NoticeStore store, SubjectEntries log, NoticeRunner runner) {
        return new Notices(store, log, runner);
    }
}
