package nl.sluis.gateway.retention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.OwnShard;
import nl.sluis.gateway.management.ManagementCall;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {
    /** What ends, in the order in which it is looked for: bodies before the months that they stand in. */
    record Endings(List<Ending> all) {}

    @Bean
    Endings endings(
            @Qualifier("retentionDataSource") DataSource retention,
            Journal journal,
            RetentionClasses classes,
            RetentionSettings settings,
            OwnShard shard) {
        var jdbc = JdbcClient.create(retention);
        var telling = new Telling(journal, jdbc, shard.number());
        var most = settings.batch();
        return new Endings(List.of(
                new ExpiredBodies(jdbc, classes, telling, most),
                new UnusedKeys(jdbc, telling, most),
                new PrunedMonths(jdbc, classes, telling),
                new EmptyMonths(jdbc),
                new AgedRows(jdbc, telling, AgedRows.Kind.ACCEPTED, most),
                new OutboxDays(jdbc, telling, settings.outbox()),
                new AgedRows(jdbc, telling, AgedRows.Kind.notices(settings.notices()), most),
                new AgedRows(jdbc, telling, AgedRows.Kind.reidentifications(settings.requests()), most),
                new AgedRows(jdbc, telling, AgedRows.Kind.erasures(settings.requests()), most),
                new EndedConsents(jdbc, telling, settings.consents(), most),
                new GuardDays(jdbc, telling)));
    }

    @Bean
    AgreedTime agreedTime(@Qualifier("retentionDataSource") DataSource retention, Clock clock) {
        return new AgreedTime(JdbcClient.create(retention), clock);
    }

    @Bean
    Progress retentionProgress(MeterRegistry metrics) {
        return new Progress(metrics);
    }

    @Bean(initMethod = "start")
    Retention retention(
            @Qualifier("retentionDataSource") DataSource retention,
            Endings endings,
            AgreedTime time,
            Progress progress,
            RetentionSettings settings) {
        return new Retention(endings.all(), new Alone(retention), time, progress, settings.every());
    }

    @Bean
    ManagementCall retentionStatus(
            @Qualifier("retentionDataSource") DataSource retention,
            Endings endings,
            RetentionClasses classes,
            AgreedTime time,
            Progress progress) {
        return new StatusCall(endings.all(), JdbcClient.create(retention), classes, time, progress);
    }
}
