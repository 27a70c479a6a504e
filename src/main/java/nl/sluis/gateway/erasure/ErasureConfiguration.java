package nl.sluis.gateway.erasure;

import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.approval.Approvers;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.management.ManagementCall;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureSettings.class)
class ErasureConfiguration {
    @Bean
    Erasures.Persons erasurePersons(
            LogNames names,
            NamedPerson named,
            @Qualifier("retentionDataSource") DataSource retention,
            IndexHasher hasher) {
        return new Erasures.Persons(names, named, new SubjectStock(retention, hasher));
    }

    @Bean
    RequestStore erasureRequestStore(@Qualifier("writerDataSource") DataSource writer, PayloadCipher cipher) {
        return new RequestStore(writer, cipher);
    }

    @Bean
    Erasures.Limits erasureLimits(ErasureSettings settings, Clock clock) {
        return new Erasures.Limits(settings.requestsPerDay(), settings.dutyClasses(), clock);
    }

    @Bean
    Erasures erasures(
            @Qualifier("erasureRequestStore") RequestStore store,
            Journal journal,
            Approvers approvers,
            Erasures.Persons persons,
            Erasures.Limits limits) {
        return new Erasures(store, new Attempts(journal), new Signatures(approvers), persons, limits);
    }

    @Bean
    ManagementCall erasureRequest(Erasures desk) {
        return new AskCall(desk);
    }

    @Bean
    ManagementCall erasureApproval(Erasures desk) {
        return new ApproveCall(desk);
    }

    @Bean
    ManagementCall erasurePerformance(Erasures desk) {
        return new PerformCall(desk);
    }

    @Bean
    ManagementCall erasureReport(Erasures desk, Clock clock) {
        return new ReportCall(desk, clock);
    }

    @Bean
    ManagementCall erasureToSign(Erasures desk) {
        return new RequestCall(desk);
    }
}
