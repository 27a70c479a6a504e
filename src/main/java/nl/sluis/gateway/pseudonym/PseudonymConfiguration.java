package nl.sluis.gateway.pseudonym;

import java.security.SecureRandom;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.PseudonymMaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PseudonymConfiguration {
    @Bean
    PseudonymProvider pseudonymProvider(
            PseudonymMaster master, @Qualifier("writerDataSource") DataSource writer, SecureRandom random) {
        return new SivPseudonyms(master, new StoredEpochs(writer, master::currentEpoch), random);
    }
}
