package nl.sluis.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows that a message leaves in the store, written by one connection that does nothing else, a commit a batch: into tables
 * with the same columns, checks and indexes, rows as the gateway wrote them, with keys of their own.
 */
final class RowsLimit {
    /** Of a message that was accepted and delivered there are two entries and one of everything else. */
    private static final String TABLES = """
            select relid::regclass::text from pg_stat_user_tables
             where schemaname = 'public' and n_tup_ins >= 0.3 * (select max(n_tup_ins) from pg_stat_user_tables)
             order by 1""";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path storeFolder;
    private final List<Copied> tables;
    private final AtomicLong next = new AtomicLong(1L << 40);

    private RowsLimit(Path storeFolder, List<Copied> tables) {
        this.storeFolder = storeFolder;
        this.tables = tables;
    }

    /** A table, a row of it, and which of its columns nobody else may have. */
    private record Copied(String name, String insert, List<Object> row, Set<Integer> keys) {}

    /** Remembers the newest rows of the store, which has to hold messages that still wait. */
    static RowsLimit of(Path storeFolder) throws IOException {
        try (var store = Store.of(storeFolder).orElseThrow()) {
            store.execute("drop schema if exists bench cascade");
            store.execute("create schema bench");
            var tables = new ArrayList<Copied>();
            for (var name : names(store.connection())) {
                store.execute("create table bench.%1$s (like %1$s including all)".formatted(name));
                tables.add(copy(store.connection(), name));
            }
            return new RowsLimit(storeFolder, tables);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    Limits.Limit measure(int batch, Duration time) throws IOException {
        try (var store = Store.of(storeFolder).orElseThrow()) {
            var connection = store.connection();
            for (var table : tables) {
                store.execute("truncate bench." + table.name());
            }
            connection.setAutoCommit(false);
            long before = store.size().wal();
            var written = new AtomicLong();
            double rate = Repeated.perSecond(time, () -> {
                write(connection, batch);
                written.addAndGet(batch);
            });
            long wal = (store.size().wal() - before) / Math.max(1, written.get());
            connection.commit();
            return new Limits.Limit(
                    "messages' rows by one connection, %d a commit".formatted(batch),
                    rate * batch,
                    1,
                    "%s; %,d bytes of write-ahead log a message".formatted(names(), wal));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String names() {
        return String.join(", ", tables.stream().map(Copied::name).toList());
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Copied copy(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + name + " order by ctid desc limit 1")) {
            if (!rows.next()) {
                throw new SQLException("no row in " + name);
            }
            var columns = new ArrayList<String>();
            var values = new ArrayList<Object>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
                values.add(rows.getObject(i));
            }
            var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            var insert = "insert into bench.%s (%s) values (%s)".formatted(name, String.join(", ", columns), marks);
            return new Copied(name, insert, values, keys(connection, name, columns));
        }
    }

    private static Set<Integer> keys(Connection connection, String table, List<String> columns) throws SQLException {
        var keys = new HashSet<Integer>();
        try (var rows = connection.getMetaData().getIndexInfo(null, null, table, true, true)) {
            while (rows.next()) {
                keys.add(columns.indexOf(rows.getString("COLUMN_NAME")));
            }
        }
        return keys;
    }

    private void write(Connection connection, int batch) throws SQLException {
        for (var table : tables) {
            try (var statement = connection.prepareStatement(table.insert())) {
                for (int i = 0; i < batch; i++) {
                    fill(statement, table);
                    statement.addBatch();
                }
                var unused = statement.executeBatch();
            }
        }
        connection.commit();
    }

    private void fill(PreparedStatement statement, Copied table) throws SQLException {
        for (int i = 0; i < table.row().size(); i++) {
            var value = table.row().get(i);
            statement.setObject(i + 1, table.keys().contains(i) ? another(value) : value);
        }
    }

    private Object another(Object value) {
        long number = next.incrementAndGet();
        return switch (value) {
            case Long ignored -> number;
            case UUID ignored -> new UUID(RANDOM.nextLong(), number);
            case byte[] bytes ->
                ByteBuffer.wrap(bytes.clone()).putLong(0, RANDOM.nextLong()).array();
            default -> value;
        };
    }
}
