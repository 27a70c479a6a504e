package nl.sluis.gateway.journal.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * A real PostgreSQL inside the data folder, for one gateway process: every commit flushed, on loopback only, with a
 * password for everybody from the first start on.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "sluis";

    /** The library starts with fsync and synchronous_commit off; what is said here comes later on its command line and wins. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("data_sync_retry", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "80"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("autovacuum_naptime", "5s"),
            Map.entry("jit", "off"),
            // nothing of a statement or its values reaches PostgreSQL's own log
            Map.entry("log_statement", "none"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Access access;

    private EmbeddedServer(FolderLock lock, EmbeddedPostgres server, Access access) {
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    /** @throws StoreRefusedException when another gateway uses the folder, or the server does not come up in time */
    static EmbeddedServer start(Path dataFolder, Duration within, SecureRandom random) {
        var folder = dataFolder.toAbsolutePath();
        FolderLock lock = null;
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            lock = FolderLock.take(folder);
            var data = folder.resolve("postgres");
            LeftoverServer.stop(data, within);
            var passwords = new PasswordFile(folder.resolve("postgres-passwords"), random);
            var server = launch(data, within, passwords);
            var access = new Access(url(server.getPort(), DATABASE), passwordsOf(passwords));
            prepare(server, passwords, access);
            return new EmbeddedServer(lock, server, access);
        } catch (IOException | SQLException | IllegalStateException e) {
            giveBack(lock, e);
            throw new StoreRefusedException(
                    "the embedded PostgreSQL in " + folder + " does not start: " + e.getMessage(), e);
        }
    }

    Access access() {
        return access;
    }

    private static EmbeddedPostgres launch(Path data, Duration within, PasswordFile passwords) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Spring closes it, after everything that uses it; a hook of its own would race with that
                .setRegisterShutdownHook(false)
                .setPGStartupWait(within)
                // these become options of initdb, behind the library's own "trust", and the last one counts
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwords.of(SUPERUSER).toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", passwords.read(SUPERUSER));
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Roles and database, made when they are not there; the passwords are those of the files, whatever was before. */
    private static void prepare(EmbeddedPostgres server, PasswordFile passwords, Access access) throws SQLException {
        try (var connection = server.getDatabase(SUPERUSER, SUPERUSER, Map.of("password", passwords.read(SUPERUSER)))
                        .getConnection();
                var statement = connection.createStatement()) {
            for (var role : StoreRole.values()) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
                    statement.execute("create role " + role.user() + " login");
                }
                // our own base64url text: it holds no quote
                statement.execute("alter role " + role.user() + " password '" + access.password(role) + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + StoreRole.OWNER.user());
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Map<StoreRole, String> passwordsOf(PasswordFile files) {
        var passwords = new EnumMap<StoreRole, String>(StoreRole.class);
        for (var role : StoreRole.values()) {
            passwords.put(role, files.read(role.user()));
        }
        return passwords;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void giveBack(@org.jspecify.annotations.Nullable FolderLock lock, Exception cause) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}
