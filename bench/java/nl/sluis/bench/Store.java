package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A look at the PostgreSQL behind a server, as its superuser. */
final class Store implements AutoCloseable {
    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    /** Empty where the server keeps nothing. */
    static Optional<Store> of(Path data) throws IOException {
        var pidFile = Cpu.pidFile(data);
        if (pidFile.isEmpty()) {
            return Optional.empty();
        }
        var port = Files.readAllLines(pidFile.get()).get(3).strip();
        var password = data.resolve("postgres/passwords/postgres");
        boolean ours = Files.exists(password);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + (ours ? "sluis" : "postgres");
        try {
            return Optional.of(new Store(DriverManager.getConnection(
                    url + "?reWriteBatchedInserts=true", "postgres", ours ? Files.readString(password) : "postgres")));
        } catch (SQLException e) {
            throw new IOException("no look at the database of " + data, e);
        }
    }

    StoreSize size() {
        return new StoreSize(
                number("select pg_database_size(current_database())"),
                number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"));
    }

    /** Rows of the outbox that nobody needs any more and that were not cleared away yet. */
    long deadOfOutbox() {
        return number("select coalesce(sum(n_dead_tup), 0) from pg_stat_user_tables where relname like 'outbox%'");
    }

    long bytesOfOutbox() {
        return number("select coalesce(sum(pg_total_relation_size(relid)), 0) from pg_stat_user_tables"
                + " where relname like 'outbox%'");
    }

    long number(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
