package nl.sluis.gateway.audit.tree;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.HighWaterFile;
import nl.sluis.gateway.keys.Signers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree, there before the journal and until after it. */
@Configuration(proxyBeanMethods = false)
class TreeConfiguration {
    @Bean(initMethod = "start")
    Tree tree(
            @Qualifier("writerDataSource") DataSource writer,
            Signers signers,
            HighWaterFile highWater,
            MeterRegistry metrics) {
        return new Tree(writer, signers, new HighWater(highWater.path()), metrics);
    }
}
