package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * Reads each log backwards by its index, until an entry is older than was asked: within a log index and time rise together.
 * The keys of the bodies are looked up for many entries at once.
 */
final class StoredDecidedEntries implements DecidedEntries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String LOGS = "select shard, origin from log_shard order by shard";
    private static final String BACKWARDS = """
            select entry_id, t, type, leaf, kid, nonce, ct from audit_entry where shard = ? order by idx desc""";

    private final DataSource database;
    private final SubjectKeys keys;

    /** @param database with the rights of the writer: readers of the log may not see subject keys */
    StoredDecidedEntries(DataSource database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    private record Log(int shard, String origin) {}

    @Override
    public void since(Instant since, Optional<Oin> source, Consumer<DecidedEntry> each) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false); // else the driver reads all rows at once
            try {
                for (var log : logs(connection)) {
                    read(connection, log, since.toEpochMilli(), source, each);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new JournalUnavailableException("the log cannot be asked (" + Failures.nameOf(e) + ")", SOON);
        }
    }

    private static List<Log> logs(Connection connection) throws SQLException {
        var logs = new ArrayList<Log>();
        try (var statement = connection.prepareStatement(LOGS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                logs.add(new Log(rows.getInt(1), rows.getString(2)));
            }
        }
        return logs;
    }

    private void read(Connection connection, Log log, long since, Optional<Oin> source, Consumer<DecidedEntry> each)
            throws SQLException {
        var bodies = new OpenedBodies(connection, keys);
        var some = new ArrayList<OpenedBodies.Sealed>(ROWS_AT_A_TIME);
        try (var statement = connection.prepareStatement(BACKWARDS)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setInt(1, log.shard());
            try (var rows = statement.executeQuery()) {
                while (rows.next() && rows.getLong(2) >= since) {
                    decided(rows, log, source).ifPresent(some::add);
                    if (some.size() == ROWS_AT_A_TIME) {
                        bodies.open(some, each);
                        some.clear();
                    }
                }
            }
        }
        bodies.open(some, each);
    }

    private static Optional<OpenedBodies.Sealed> decided(ResultSet row, Log log, Optional<Oin> source)
            throws SQLException {
        var type = EntryType.of(row.getString(3));
        if (!DecidedEntry.TYPES.contains(type)) {
            return Optional.empty();
        }
        var leaf = leaf(row.getBytes(4));
        var from = new Oin(leaf.path("from").asText());
        if (source.isPresent() && !source.get().equals(from)) {
            return Optional.empty();
        }
        var id = new EntryId(row.getObject(1, UUID.class));
        var kid = row.getBytes(5);
        var ciphertext = row.getBytes(7);
        var closed = kid == null || ciphertext == null
                ? Optional.<EntryOpener.Closed>empty()
                : Optional.of(new EntryOpener.Closed(id, log.origin(), leaf, row.getBytes(6), ciphertext));
        return Optional.of(new OpenedBodies.Sealed(
                id, type, from, kid == null ? "" : HexFormat.of().formatHex(kid), closed));
    }

    private static JsonNode leaf(byte[] stored) {
        try {
            return JSON.readTree(stored);
        } catch (IOException e) {
            throw new IllegalStateException("a leaf of the log is not JSON");
        }
    }
}
