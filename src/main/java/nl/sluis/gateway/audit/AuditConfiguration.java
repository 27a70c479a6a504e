package nl.sluis.gateway.audit;

import javax.sql.DataSource;
import nl.sluis.gateway.keys.Signers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everybody may know of the logs. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditLog auditLog(@Qualifier("readerDataSource") DataSource reader, Signers signers) {
        return new AuditLog(reader, signers);
    }
}
