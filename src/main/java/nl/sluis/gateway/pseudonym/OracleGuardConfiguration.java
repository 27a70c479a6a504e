package nl.sluis.gateway.pseudonym;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.GuardKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OracleGuardSettings.class)
class OracleGuardConfiguration {
    @Bean
    CountedPersons oracleGuard(
            GuardKeys keys,
            OracleGuardSettings settings,
            @Qualifier("writerDataSource") DataSource writer,
            MeterRegistry registry,
            Clock clock) {
        return new CountedPersons(
                keys, new PersonTable(writer, keys, clock), settings, new GuardAlarm(registry), clock);
    }

    @Bean(initMethod = "start")
    GuardWriter guardWriter(CountedPersons guard) {
        return new GuardWriter(guard::write);
    }
}
