package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.journal.database.Database;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.keys.AuditKeyRotation;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.SoonClosed;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
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
        OwnShard node() {
            return new OwnShard(0);
        }

        @Bean
        java.security.SecureRandom secureRandom() {
            return new java.security.SecureRandom();
        }
    }

    /** Its keystores are closed as a gateway closes them. */
    public static BenchStore open(Path dataDir) {
        return open(dataDir, context -> {});
    }

    /** For a test that is not about what this costs. */
    public static BenchStore openSoonClosed(Path dataDir) {
        return open(dataDir, SoonClosed::in);
    }

    private static BenchStore open(Path dataDir, ApplicationContextInitializer<ConfigurableApplicationContext> before) {
        var context = new SpringApplicationBuilder(Store.class)
                .initializers(before)
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

    public AuditKeyRotation auditKeys() {
        return context.getBean(AuditKeyRotation.class);
    }

    /** Some entry about this person. */
    public UUID entryOf(Bsn person) {
        return rows(
                        "select e.entry_id from audit_entry e join subject_key k on k.kid = e.kid where k.row_key = ? limit 1",
                        hasher().auditSubject(person).bytes(),
                        row -> row.getObject(1, UUID.class))
                .orElseThrow();
    }

    /** Whether the body of this entry can be had. */
    public boolean opens(String entry) {
        return rows(
                        "select e.leaf, e.nonce, e.ct, k.kid, k.aek, k.wrapped from audit_entry e"
                                + " join subject_key k on k.kid = e.kid where e.entry_id = ?",
                        UUID.fromString(entry),
                        row -> opened(new EntryId(UUID.fromString(entry)), row))
                .orElse(false);
    }

    private boolean opened(EntryId entry, ResultSet row) throws SQLException {
        try {
            var key = subjectKeys().open(row.getBytes(4), row.getString(5), row.getBytes(6));
            var leaf = new ObjectMapper().readTree(row.getBytes(1));
            var unused = EntryOpener.open(
                    new EntryOpener.Closed(
                            entry, Origin.of("localhost:8443/log", 0), leaf, row.getBytes(2), row.getBytes(3)),
                    key);
            return true;
        } catch (KeyUnavailableException closed) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> rows(String sql, Object parameter, Reading<T> reading) {
        try (var owner = database().open(StoreRole.OWNER);
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
