package nl.sluis.gateway.journal.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The store and its data sources. None of them is primary: whoever wants one says which. The bean of type Flyway keeps
 * Spring's own migration away.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final int RETENTION_CONNECTIONS = 4;

    @Bean
    @Conditional(WithoutUrl.class)
    EmbeddedServer embeddedServer(Environment environment, SecureRandom random) {
        return EmbeddedServer.start(Path.of(environment.getProperty("sluis.data-dir", "data")), random);
    }

    /** @param embedded injected, not looked up, so that the server is stopped after all that depends on this */
    @Bean
    Database database(DatabaseSettings settings, Optional<EmbeddedServer> embedded) throws SQLException {
        var database = embedded.map(EmbeddedServer::database).orElseGet(() -> external(settings));
        try (var owner = database.open(StoreRole.OWNER)) {
            Durability.require(owner);
        }
        return database;
    }

    private static Database external(DatabaseSettings settings) {
        return new Database(settings.requiredUrl(), Passwords.from(settings::passwordOf));
    }

    /** As the owner, before anything else uses the store. */
    @Bean
    Flyway storeMigration(Database database) {
        var flyway = Flyway.configure()
                .dataSource(database.unpooled(StoreRole.OWNER))
                .load();
        var unused = flyway.migrate();
        return flyway;
    }

    @Bean
    DataSource writerDataSource(Database database, DatabaseSettings settings, Flyway migrated) {
        return database.pool(StoreRole.WRITER, settings.pool());
    }

    @Bean
    DataSource readerDataSource(Database database, DatabaseSettings settings, Flyway migrated) {
        return database.pool(StoreRole.READER, settings.pool());
    }

    @Bean
    DataSource retentionDataSource(Database database, Flyway migrated) {
        return database.pool(StoreRole.RETENTION, RETENTION_CONNECTIONS);
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(Database database) {
        return new DatabaseHealth(database);
    }

    @Bean(initMethod = "start")
    Partitions partitions(@Qualifier("retentionDataSource") DataSource retention) {
        return new Partitions(retention);
    }
}
