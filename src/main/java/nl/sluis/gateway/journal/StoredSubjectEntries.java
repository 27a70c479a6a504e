package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;

/** From person to key id by the subject index, from there to the entries by theirs: nothing of the log is read through. */
final class StoredSubjectEntries implements SubjectEntries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(5);
    static final String ACCEPTED = """
            select e.entry_id, s.origin, e.t, e.leaf, e.nonce, e.ct, k.kid, k.aek, k.wrapped
              from subject_key k
             cross join lateral (select a.* from audit_entry a
                                  where a.kid = k.kid and a.type = 'accepted' and a.t <= ? offset 0) e
              join log_shard s on s.shard = e.shard
             where k.row_key = any (?)
             order by e.t, e.shard, e.idx""";
    static final String ENDS = """
            select e.about, e.type
              from unnest(?::uuid[]) m (id)
             cross join lateral (select a.about, a.type, a.t, a.idx from audit_entry a
                                  where a.about = m.id and a.type <> 'failed' offset 0) e
             order by e.t, e.idx""";

    private final DataSource database;
    private final IndexHasher hasher;
    private final SubjectKeys keys;

    /** @param database with the rights and the fixed plans of the writer: readers of the log may not see subject keys */
    StoredSubjectEntries(DataSource database, IndexHasher hasher, SubjectKeys keys) {
        this.database = database;
        this.hasher = hasher;
        this.keys = keys;
    }

    @Override
    public List<SubjectEntry> accepted(Oin source, Bsn person, Instant until) {
        var entries = new ArrayList<SubjectEntry>();
        var opened = new HashMap<String, SubjectKey>();
        read(
                ACCEPTED,
                statement -> {
                    statement.setLong(1, until.toEpochMilli());
                    statement.setArray(2, everyHash(statement, hasher.auditSubject(person)));
                },
                row -> {
                    var leaf = leaf(row.getBytes(4));
                    // what others sent about this person stays closed
                    if (leaf.path("from").asText().equals(source.value())) {
                        entries.add(open(row, leaf, opened));
                    }
                });
        return List.copyOf(entries);
    }

    private static java.sql.Array everyHash(PreparedStatement statement, PersonHashes person) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(
                        "bytea", person.all().stream().map(KeyedHash::bytes).toArray(byte[][]::new));
    }

    private SubjectEntry open(ResultSet row, JsonNode leaf, Map<String, SubjectKey> opened) throws SQLException {
        var kid = row.getBytes(7);
        var month = row.getString(8);
        var wrapped = row.getBytes(9);
        var key = opened.computeIfAbsent(
                java.util.HexFormat.of().formatHex(kid), absent -> keys.open(kid, month, wrapped));
        var id = new EntryId(row.getObject(1, UUID.class));
        var body = EntryOpener.open(
                new EntryOpener.Closed(id, row.getString(2), leaf, row.getBytes(5), row.getBytes(6)), key);
        var to = new Oin(leaf.path("to").asText());
        return new SubjectEntry(id, Instant.ofEpochMilli(row.getLong(3)), to, body);
    }

    @Override
    public Map<EntryId, EntryType> ends(Collection<EntryId> messages) {
        var ends = new HashMap<EntryId, EntryType>();
        var ids = messages.stream().map(EntryId::value).toArray(UUID[]::new);
        read(
                ENDS,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
                row -> ends.put(new EntryId(row.getObject(1, UUID.class)), EntryType.of(row.getString(2))));
        return Map.copyOf(ends);
    }

    private static JsonNode leaf(byte[] stored) {
        try {
            return JSON.readTree(stored);
        } catch (IOException e) {
            throw new IllegalStateException("a leaf of the log is not JSON");
        }
    }

    private void read(String sql, Binder binder, RoundTrip.RowReader reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new JournalUnavailableException("the log cannot be asked (" + Failures.nameOf(e) + ")", SOON);
        }
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
