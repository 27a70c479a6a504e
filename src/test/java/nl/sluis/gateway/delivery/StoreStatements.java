package nl.sluis.gateway.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What PostgreSQL itself counts of each statement ({@code pg_stat_statements}), in a cluster that was stopped once to ask for it. */
record StoreStatements(Path cluster) {
    private static final String MOST = """
            select calls, total_exec_time * 1000, rows, wal_bytes, wal_records, shared_blks_hit + shared_blks_read,
                   regexp_replace(query, '\\s+', ' ', 'g')
              from pg_stat_statements where total_exec_time > 5 order by total_exec_time desc limit 14""";

    /** Before its next start. */
    void askFor() throws IOException {
        Files.writeString(
                cluster.resolve("postgresql.auto.conf"),
                "shared_preload_libraries = 'pg_stat_statements'\n",
                StandardOpenOption.APPEND);
    }

    void forget() {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of each the time by the clock, so that it says more on a quiet machine. */
    void print(long messages) {
        try (var superuser = superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(MOST)) {
            while (rows.next()) {
                System.out.printf(
                        "   %6.2f us | WAL %5.0f B in %5.2f records | %5.1f pages | %6d calls of %5.1f rows | %.90s%n",
                        rows.getDouble(2) / messages,
                        rows.getDouble(4) / messages,
                        rows.getDouble(5) / messages,
                        rows.getDouble(6) / messages,
                        rows.getLong(1),
                        rows.getDouble(3) / rows.getLong(1),
                        rows.getString(7));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser() throws IOException, SQLException {
        var port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        var password = Files.readString(cluster.resolveSibling("passwords").resolve("postgres"))
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/sluis", "postgres", password);
    }
}
