package nl.sluis.gateway.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.journal.database.Database;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.SubjectKeys;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Database and keys of a data folder, as a gateway in development mode has them, without the gateway: what is written here
 * is a log that {@code ./sluis run} continues and {@code ./sluis verify} checks.
 */
public final class BenchStore implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path dataDir;

    private BenchStore(ConfigurableApplicationContext context, Path dataDir) {
        this.context = context;
        this.dataDir = dataDir;
    }

    /** Not annotated as a configuration: a gateway in a test would find it. */
    @ComponentScan(basePackages = {"nl.sluis.gateway.keys", "nl.sluis.gateway.journal.database"})
    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static class Store {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        java.security.SecureRandom secureRandom() {
            return new java.security.SecureRandom();
        }
    }

    public static BenchStore open(Path dataDir) {
        var context = new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "WARN"))
                .run("--sluis.mode=development", "--sluis.data-dir=" + dataDir);
        return new BenchStore(context, dataDir);
    }

    public DataSource writer() {
        return context.getBean("writerDataSource", DataSource.class);
    }

    public DataSource reader() {
        return context.getBean("readerDataSource", DataSource.class);
    }

    public DataSource retention() {
        return context.getBean("retentionDataSource", DataSource.class);
    }

    public Database database() {
        return context.getBean(Database.class);
    }

    public Signers signers() {
        return context.getBean(Signers.class);
    }

    public IndexHasher hasher() {
        return context.getBean(IndexHasher.class);
    }

    public SubjectKeys subjectKeys() {
        return context.getBean(SubjectKeys.class);
    }

    JournalKeys journalKeys() {
        return new JournalKeys(
                subjectKeys(),
                hasher(),
                context.getBean(PayloadCipher.class),
                signers().receipts());
    }

    public BenchTree tree() {
        return new BenchTree(writer(), signers(), dataDir.resolve("high-water"));
    }

    LogTarget target() {
        return new LogTarget(writer(), journalKeys(), this::claims, tree(), this::asOwner);
    }

    Claims claims(Sealing sealing) {
        return new Claims(() -> database().open(StoreRole.WRITER), 0, Origin.of("localhost:8443/log", 0), sealing);
    }

    /** As the owner, who may do what only a bench does. */
    public void asOwner(String sql) {
        try (var owner = database().open(StoreRole.OWNER);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql) {
        try (var owner = database().open(StoreRole.OWNER);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
