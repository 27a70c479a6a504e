package nl.sluis.gateway.consent;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.IndexHasher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
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

    @Bean
    RegisterRules registerRules(@Value("${sluis.config-dir:config}") Path configFolder) {
        return RegisterFile.load(configFolder.resolve("register.yaml"));
    }

    /** Reads where the journal writes: a replica that lags would not know of a withdrawal. */
    @Bean
    ConsentRegister consentRegister(
            Journal journal,
            IndexHasher hasher,
            @Qualifier("writerDataSource") DataSource database,
            ConsentSettings settings,
            RegisterRules rules) {
        return new ConsentRegister(
                journal, hasher, database, new ChangeEntry(settings.retentionClass()), new Entitlement(rules));
    }
}
