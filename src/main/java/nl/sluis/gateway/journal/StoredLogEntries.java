package nl.sluis.gateway.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;

/** Reads by the indexes of the log: of ids, of the keys of a person, of places in a log. */
final class StoredLogEntries implements LogEntries {
    private static final Duration SOON = Duration.ofSeconds(5);
    static final String BACKWARDS = " order by e.t desc, e.shard desc, e.idx desc limit ?";
    private static final String BY_ID = "select " + StoredEntryRows.COLUMNS
            + " from audit_entry e join log_shard s on s.shard = e.shard where e.entry_id = any (?)";
    private static final String BY_MESSAGE = "select " + StoredEntryRows.COLUMNS
            + " from audit_entry e join log_shard s on s.shard = e.shard where e.about = any (?)";
    /** Within a log index and time rise together, so each is read backwards by its index and only the ends are sorted. */
    private static final String NEWEST = "select " + StoredEntryRows.COLUMNS
            + " from log_shard s cross join lateral (select * from audit_entry where shard = s.shard"
            + "  and t >= ? and t <= ? and (t, shard, idx) < (?, ?, ?) order by idx desc limit ?) e" + BACKWARDS;

    private static final String LOGS =
            "select shard, origin, min_index, next_index, coalesce(cp_size, 0) from log_shard order by shard";
    private static final String RANGE = "select " + StoredEntryRows.COLUMNS
            + " from audit_entry e join log_shard s on s.shard = e.shard"
            + " where e.shard = ? and e.idx >= ? and e.idx < ? and e.t >= ? order by e.idx";
    private static final String AT = "select " + StoredEntryRows.COLUMNS
            + " from audit_entry e join log_shard s on s.shard = e.shard"
            + " where e.shard = ? and e.idx = any (?) and e.t >= ? and e.t <= ? order by e.idx desc";
    private static final String FIRST_AT =
            "select idx from audit_entry where shard = ? and idx >= ? and idx < ? and t >= ? order by idx limit 1";

    private final DataSource database;
    private final IndexHasher hasher;
    private final SubjectKeys keys;

    /** @param database with the rights and the fixed plans of the writer: readers of the log may not see subject keys */
    StoredLogEntries(DataSource database, IndexHasher hasher, SubjectKeys keys) {
        this.database = database;
        this.hasher = hasher;
        this.keys = keys;
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @Override
    public Optional<OpenedEntry> find(EntryId entry) {
        return all(List.of(entry)).stream().findFirst();
    }

    @Override
    public List<OpenedEntry> all(Collection<EntryId> entries) {
        return read(BY_ID, entries);
    }

    @Override
    public List<OpenedEntry> whatBecameOf(Collection<EntryId> messages) {
        return read(BY_MESSAGE, messages);
    }

    private List<OpenedEntry> read(String sql, Collection<EntryId> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        return read(
                sql,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)));
    }

    @Override
    public List<OpenedEntry> about(Bsn person, LogWindow window, int most) {
        var rows =
                hasher.auditSubject(person).all().stream().map(KeyedHash::bytes).toArray(byte[][]::new);
        return read(AboutPerson.SQL, statement -> AboutPerson.bind(statement, rows, window, most));
    }

    @Override
    public List<OpenedEntry> newest(LogWindow window, int most) {
        var end = window.end();
        return read(NEWEST, statement -> {
            statement.setLong(1, window.from().toEpochMilli());
            statement.setLong(2, end.t());
            bind(statement, 3, end);
            statement.setInt(6, most);
            statement.setInt(7, most);
        });
    }

    @Override
    public List<LogExtent> logs() {
        var logs = new ArrayList<LogExtent>();
        ask(
                LOGS,
                statement -> {},
                row -> logs.add(new LogExtent(
                        row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5))));
        return logs;
    }

    @Override
    public List<OpenedEntry> range(int shard, long from, long to, Instant since) {
        return read(RANGE, statement -> {
            statement.setInt(1, shard);
            statement.setLong(2, from);
            statement.setLong(3, to);
            statement.setLong(4, since.toEpochMilli());
        });
    }

    @Override
    public List<OpenedEntry> at(int shard, Collection<Long> indexes, Instant since, Instant until) {
        return read(AT, statement -> {
            statement.setInt(1, shard);
            statement.setArray(2, statement.getConnection().createArrayOf("int8", indexes.toArray()));
            statement.setLong(3, since.toEpochMilli());
            statement.setLong(4, until.toEpochMilli());
        });
    }

    @Override
    public OptionalLong firstAt(int shard, long from, long to, Instant moment) {
        var found = new ArrayList<Long>();
        ask(
                FIRST_AT,
                statement -> {
                    statement.setInt(1, shard);
                    statement.setLong(2, from);
                    statement.setLong(3, to);
                    statement.setLong(4, moment.toEpochMilli());
                },
                row -> found.add(row.getLong(1)));
        return found.stream().mapToLong(Long::longValue).findFirst();
    }

    static void bind(PreparedStatement statement, int first, LogPosition end) throws SQLException {
        statement.setLong(first, end.t());
        statement.setInt(first + 1, end.shard());
        statement.setLong(first + 2, end.index());
    }

    private void ask(String sql, Binder binder, RoundTrip.RowReader reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            rows(statement, reader);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private List<OpenedEntry> read(String sql, Binder binder) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            var found = new StoredEntryRows();
            rows(statement, found::add);
            return found.open(connection, keys);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static void rows(PreparedStatement statement, RoundTrip.RowReader reader) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static JournalUnavailableException unavailable(SQLException e) {
        return new JournalUnavailableException("the log cannot be asked (" + Failures.nameOf(e) + ")", SOON);
    }
}
