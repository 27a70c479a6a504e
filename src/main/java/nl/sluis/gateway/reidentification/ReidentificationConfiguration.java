package nl.sluis.gateway.reidentification;

import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.approval.Approvers;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.reidentification.Reidentifications.Limits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReidentificationSettings.class)
class ReidentificationConfiguration {
    @Bean
    RequestStore reidentificationRequestStore(@Qualifier("writerDataSource") DataSource writer, PayloadCipher cipher) {
        return new RequestStore(writer, cipher);
    }

    @Bean
    Reidentifications reidentifications(
            RequestStore store,
            Journal journal,
            Approvers approvers,
            TokenOpener tokens,
            Limits reidentificationLimits) {
        return new Reidentifications(
                store, new Attempts(journal), new Signatures(approvers), tokens, reidentificationLimits);
    }

    @Bean
    Limits reidentificationLimits(ReidentificationSettings settings, Clock clock) {
        return new Limits(settings.requestsPerDay(), clock);
    }

    @Bean
    ManagementCall reidentificationRequest(Reidentifications desk) {
        return new AskCall(desk);
    }

    @Bean
    ManagementCall reidentificationApproval(Reidentifications desk) {
        return new ApproveCall(desk);
    }

    @Bean
    ManagementCall reidentificationPerformance(Reidentifications desk) {
        return new PerformCall(desk);
    }

    @Bean
    ManagementCall reidentificationReport(Reidentifications desk, Clock clock) {
        return new ReportCall(desk, clock);
    }

    @Bean
    ManagementCall reidentificationToSign(Reidentifications desk) {
        return new RequestCall(desk);
    }
}
