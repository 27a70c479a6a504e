package nl.sluis.gateway.delivery;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueueCountConfiguration {
    @Bean
    QueueCounts counts(@Qualifier("readerDataSource") DataSource database) {
        return new QueueCounts(database);
    }
}
