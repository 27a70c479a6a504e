package nl.sluis.gateway.audit.tree;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.Auditors;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.journal.HighWaterFile;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.TlsIdentity;
import nl.sluis.gateway.message.Oin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree, there before the journal and until after it; and what is published of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class TreeConfiguration {
    @Bean(initMethod = "start")
    Tree tree(
            @Qualifier("writerDataSource") DataSource writer,
            Signers signers,
            HighWaterFile highWater,
            MeterRegistry metrics) {
        return new Tree(writer, signers, new HighWater(highWater.path()), metrics);
    }

    @Bean
    Publication publication(@Qualifier("readerDataSource") DataSource reader, Journal journal, Clock clock) {
        return new StoredPublication(reader, new Readings(journal, clock));
    }

    @Bean
    Auditors auditors(LogSettings settings) {
        var oins = settings.auditors().stream().map(Oin::new).toList();
        return oins::contains;
    }

    @Bean
    LogServer logServer(
            LogSettings settings, @Value("${sluis.mode}") String mode, TlsIdentity identity, Publication publication) {
        return new LogServer(settings, mode.equals("development"), identity, new OpenLogServlet(publication));
    }
}
