package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** Rows of the log as they are read, then opened together. */
final class StoredEntryRows {
    /** What is read of an entry {@code e} in the log {@code s}, in the order in which it is read. */
    static final String COLUMNS = "e.entry_id, e.t, e.shard, e.idx, s.origin, e.leaf, e.about, e.kid, e.nonce, e.ct";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            EntryId id,
            LogPosition at,
            JsonNode leaf,
            Optional<EntryId> about,
            String kid,
            Optional<EntryOpener.Closed> closed) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    void add(ResultSet row) throws SQLException {
        var id = new EntryId(row.getObject(1, UUID.class));
        var at = new LogPosition(row.getLong(2), row.getInt(3), row.getLong(4), row.getString(5));
        var leaf = leaf(row.getBytes(6));
        var about = Optional.ofNullable(row.getObject(7, UUID.class)).map(EntryId::new);
        var kid = row.getBytes(8);
        var ciphertext = row.getBytes(10);
        var closed = kid == null || ciphertext == null
                ? Optional.<EntryOpener.Closed>empty()
                : Optional.of(new EntryOpener.Closed(id, at.origin(), leaf, row.getBytes(9), ciphertext));
        rows.add(new Row(id, at, leaf, about, kid == null ? "" : HexFormat.of().formatHex(kid), closed));
    }

    List<OpenedEntry> open(Connection connection, SubjectKeys keys) throws SQLException {
        var opened = new StoredKeys(connection, keys)
                .of(rows.stream().map(Row::kid).filter(kid -> !kid.isEmpty()).toList());
        return rows.stream()
                .map(row -> new OpenedEntry(row.id(), row.at(), leaf(row.leaf()), row.about(), body(row, opened)))
                .toList();
    }

    /** Those of which the body can be had, with what commits to it. */
    List<SealedBody> sealed(Connection connection, SubjectKeys keys) throws SQLException {
        var opened = new StoredKeys(connection, keys)
                .of(rows.stream().map(Row::kid).filter(kid -> !kid.isEmpty()).toList());
        return rows.stream().flatMap(row -> sealed(row, opened).stream()).toList();
    }

    private static Optional<SealedBody> sealed(Row row, Map<String, SubjectKey> opened) {
        var key = opened.get(row.kid());
        try {
            return key == null ? Optional.empty() : row.closed().map(closed -> EntryOpener.sealed(closed, key));
        } catch (KeyUnavailableException doesNotOpen) {
            return Optional.empty();
        }
    }

    private static EntryBody body(Row row, Map<String, SubjectKey> opened) {
        var key = opened.get(row.kid());
        if (key == null || row.closed().isEmpty()) {
            return new EntryBody.Erased();
        }
        try {
            return new EntryBody.Opened(EntryOpener.open(row.closed().get(), key));
        } catch (KeyUnavailableException doesNotOpen) {
            return new EntryBody.Unreadable();
        }
    }

    private static EntryLeaf leaf(JsonNode leaf) {
        return new EntryLeaf(
                EntryType.of(leaf.path("type").asText()),
                judgement(leaf.path("decision").asText()),
                optional(leaf, "from", Oin::new),
                optional(leaf, "to", Oin::new),
                optional(leaf, "rule", RuleId::new),
                optional(leaf, "policyHash", Function.identity()));
    }

    private static EntryFacts.Judgement judgement(String code) {
        return Arrays.stream(EntryFacts.Judgement.values())
                .filter(judgement -> judgement.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a leaf of the log says an unknown decision"));
    }

    private static <T> @Nullable T optional(JsonNode leaf, String name, Function<String, T> type) {
        return leaf.hasNonNull(name) ? type.apply(leaf.path(name).asText()) : null;
    }

    private static JsonNode leaf(byte[] stored) {
        try {
            return JSON.readTree(stored);
        } catch (IOException e) {
            throw new IllegalStateException("a leaf of the log is not JSON");
        }
    }
}
