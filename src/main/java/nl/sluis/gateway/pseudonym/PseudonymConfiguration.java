package nl.sluis.gateway.pseudonym;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.CohortMasters;
import nl.sluis.gateway.keys.PseudonymMaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PseudonymConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Migrations migrations(@Qualifier("writerDataSource") DataSource writer) {
        return new Migrations(writer);
    }

    @Bean
    PseudonymConverter pseudonymConverter(PseudonymMaster master) {
        return new PseudonymConverter(master);
    }

    @Bean
    PseudonymProvider pseudonymProvider(
            PseudonymMaster master,
            CohortMasters cohorts,
            @Qualifier("writerDataSource") DataSource writer,
            Clock clock,
            SecureRandom random) {
        var epochs = new StoredEpochs(writer, master::currentEpoch);
        return new SivPseudonyms(master, epochs, new OneWayPseudonyms(cohorts, clock), random);
    }

    @Bean
    HeldTokens heldTokens(@Qualifier("readerDataSource") DataSource reader, PseudonymProvider pseudonyms) {
        return new HeldTokens(reader, pseudonyms);
    }
}
