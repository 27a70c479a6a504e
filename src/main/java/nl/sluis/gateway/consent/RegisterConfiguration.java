package nl.sluis.gateway.consent;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.IndexHasher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * The register with the rules of {@code register.yaml}: who may record, and who may look up. Not found by scanning: each set
 * has its own, by the same name as the one without rules.
 */
public class RegisterConfiguration {
    @Bean
    RegisterRules registerRules(@Value("${sluis.config-dir:config}") String configDir) {
        return RegisterFile.load(Path.of(configDir, "register.yaml"));
    }

    @Bean
    ConsentRegister consentRegister(
            Journal journal,
            IndexHasher hasher,
            @Qualifier("writerDataSource") DataSource database,
            ConsentSettings settings,
            SubjectNames names,
            RegisterRules rules) {
        return new ConsentRegister(
                journal, hasher, database, new ChangeEntry(settings.retentionClass(), names), new Entitlement(rules));
    }
}
