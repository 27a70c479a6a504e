package nl.sluis.gateway.journal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean
    @ConditionalOnProperty(name = "sluis.database.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedServer embeddedServer(
            DatabaseSettings settings,
            SecureRandom random,
            @Value("${sluis.data-dir:data}") Path dataFolder,
            @Value("${sluis.mode}") String mode) {
        if ("production".equals(mode)) {
            throw new StoreRefusedException(
                    "the embedded PostgreSQL is for development; production names an external one in sluis.database.url");
        }
        return EmbeddedServer.start(dataFolder, settings.startWithin(), random);
    }

    @Bean
    Store store(DatabaseSettings settings, ObjectProvider<EmbeddedServer> embedded) {
        return Store.open(Optional.ofNullable(embedded.getIfAvailable())
                .map(EmbeddedServer::access)
                .orElseGet(() -> external(settings)));
    }

    @Bean
    PartitionUpkeep partitionUpkeep(Store store) {
        return new PartitionUpkeep(store);
    }

    /** For the one connection of the journal's writer. */
    @Bean(defaultCandidate = false)
    DataSource writerConnectionSource(Store store) {
        return store.access().plain(StoreRole.WRITER);
    }

    @Bean
    @Primary
    DataSource writerDataSource(Store store, DatabaseSettings settings) {
        return pool(store.access(), StoreRole.WRITER, settings);
    }

    @Bean
    DataSource readerDataSource(Store store, DatabaseSettings settings) {
        return pool(store.access(), StoreRole.READER, settings);
    }

    @Bean
    DataSource retentionDataSource(Store store, DatabaseSettings settings) {
        return pool(store.access(), StoreRole.RETENTION, settings);
    }

    private static HikariDataSource pool(Access access, StoreRole role, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(role.user());
        config.setDataSource(access.plain(role));
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    private static Access external(DatabaseSettings settings) {
        var passwords = new EnumMap<StoreRole, String>(StoreRole.class);
        for (var role : StoreRole.values()) {
            var password = settings.passwords().get(role.name().toLowerCase(Locale.ROOT));
            if (password != null) {
                passwords.put(role, password);
            }
        }
        return new Access(Optional.ofNullable(settings.url()).orElseThrow(), passwords);
    }
}
