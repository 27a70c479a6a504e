package nl.sluis.gateway.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.journal.database.StoreRole;

/** The PostgreSQL that several gateways share: a test's own, so that it can be stopped and started under them. */
final class OwnPostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    OwnPostgres(Path data) throws IOException, SQLException {
        this.data = data;
        this.server = start(0);
        for (var role : StoreRole.values()) {
            execute("postgres", "create role " + role.login() + " login");
        }
        execute("postgres", "create database sluis owner " + StoreRole.OWNER.login());
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start();
    }

    int port() {
        return server.getPort();
    }

    /** Every session ends; what was committed is there again. */
    void restart() throws IOException {
        var port = server.getPort();
        server.close();
        server = start(port);
    }

    /** The settings of a gateway that reaches it over this port. */
    static List<String> settings(int port) {
        return List.of(
                "--sluis.database.url=jdbc:postgresql://127.0.0.1:" + port + "/sluis",
                "--sluis.database.owner-password=owner",
                "--sluis.database.writer-password=writer",
                "--sluis.database.reader-password=reader",
                "--sluis.database.retention-password=retention");
    }

    long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url("sluis"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column. */
    List<String> texts(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url("sluis"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws SQLException {
        execute("sluis", sql);
    }

    /** Before anybody connects as the writer: whose clock is then PostgreSQL's with what a test adds to it. */
    void letTheClockJump() throws SQLException {
        execute("""
                create schema skew;
                create table skew.jump (by interval not null);
                insert into skew.jump values ('0');
                create function skew.now() returns timestamptz language sql stable
                    as 'select pg_catalog.now() + (select by from skew.jump)';
                create function skew.clock_timestamp() returns timestamptz language sql volatile
                    as 'select pg_catalog.clock_timestamp() + (select by from skew.jump)';
                grant usage on schema skew to public;
                grant select on skew.jump to public;
                alter role sluis_writer set search_path = skew, pg_catalog, public""");
    }

    /** From now on the clock goes wrong by so much. */
    void jump(Duration by) throws SQLException {
        execute("update skew.jump set by = interval '" + by.toSeconds() + " seconds'");
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
