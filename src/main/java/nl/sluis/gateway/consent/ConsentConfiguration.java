package nl.sluis.gateway.consent;

import java.util.Set;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.IndexHasher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentSettings.class)
class ConsentConfiguration {
    @Bean
    ConsentGate consentGate() {
        return new LockedRegister();
    }

    /**
     * What is in force may be asked of it; who may record or look up is a matter of the active set, so through this one
     * nobody may. Reads where the journal writes: a replica that lags would not know of a withdrawal.
     */
    @Bean
    ConsentRegister consentRegister(
            Journal journal,
            IndexHasher hasher,
            @Qualifier("writerDataSource") DataSource database,
            ConsentSettings settings,
            SubjectNames names) {
        var nobody = new RegisterRules(Set.of(), Set.of());
        return new ConsentRegister(
                journal, hasher, database, new ChangeEntry(settings.retentionClass(), names), new Entitlement(nobody));
    }

    @Bean
    ConsentOverview consentOverview(@Qualifier("readerDataSource") DataSource database) {
        return new ConsentOverview(database);
    }
}
