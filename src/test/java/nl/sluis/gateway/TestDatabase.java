package nl.sluis.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.database.StoreRole;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: one server a JVM, a database of its own for each test class, with the roles and the store
 * of the gateway. Durable as in production, so that what a test shows about commits is true.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final String name = "sluis_test_" + COUNT.incrementAndGet();
    private final List<HikariDataSource> pools = new java.util.concurrent.CopyOnWriteArrayList<>();
    private @Nullable DataSource owner;

    private TestDatabase() {}

    /** A new, empty store: a copy of one that was migrated. */
    public static TestDatabase create() {
        var database = new TestDatabase();
        try {
            Server.execute("postgres", "create database " + database.name + " template " + Server.EMPTY_STORE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** Without anything in it, but owned by the role that migrates: what an operator gives a gateway of production. */
    public static TestDatabase bare() {
        var database = new TestDatabase();
        try {
            Server.execute("postgres", "create database " + database.name + " owner " + StoreRole.OWNER.login());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** The settings with which a gateway finds it; this server trusts every password. */
    public List<String> settings() {
        return List.of(
                "--sluis.database.url=" + Server.INSTANCE.getJdbcUrl("", name).replaceFirst("[?].*", ""),
                "--sluis.database.owner-password=owner",
                "--sluis.database.writer-password=writer",
                "--sluis.database.reader-password=reader",
                "--sluis.database.retention-password=retention");
    }

    /** As the journal's writer. */
    public DataSource writer() {
        return as(StoreRole.WRITER);
    }

    public DataSource reader() {
        return as(StoreRole.READER);
    }

    public DataSource retention() {
        return as(StoreRole.RETENTION);
    }

    /** As the owner, who may do what a tampering test needs. */
    public synchronized DataSource owner() {
        if (owner == null) {
            owner = as("postgres", "");
        }
        return owner;
    }

    public String jdbcUrl(String user) {
        return Server.INSTANCE.getJdbcUrl(user, name);
    }

    private DataSource as(StoreRole role) {
        return as(role.login(), role.options());
    }

    private DataSource as(String role, String options) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl(role));
        config.addDataSourceProperty("options", options);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }

    /** Started when the first test asks for it. */
    private static final class Server {
        static final String EMPTY_STORE = "sluis_empty";
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
                makeEmptyStore(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void makeEmptyStore(EmbeddedPostgres server) throws SQLException {
            for (var role : StoreRole.values()) {
                execute(server, "postgres", "create role " + role.login() + " login");
            }
            execute(server, "postgres", "create database " + EMPTY_STORE);
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", EMPTY_STORE))
                    .load()
                    .migrate();
            execute(server, EMPTY_STORE, "select sluis_make_partitions(current_date - 2, current_date + 8)");
        }

        static void execute(String database, String sql) throws SQLException {
            execute(INSTANCE, database, sql);
        }

        private static void execute(EmbeddedPostgres server, String database, String sql) throws SQLException {
            try (var connection = server.getDatabase("postgres", database).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
