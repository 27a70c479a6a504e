package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** Opens the bodies of many entries with one look at the table of keys. */
final class OpenedBodies {
    private static final String KEYS = "select kid, aek, wrapped from subject_key where kid = any(?)";
    private final Connection connection;
    private final SubjectKeys keys;

    OpenedBodies(Connection connection, SubjectKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /** @param kid the id of its key, in hex; empty when that was destroyed, and {@code closed} with it */
    record Sealed(EntryId id, EntryType type, Oin source, String kid, Optional<EntryOpener.Closed> closed) {}

    /** In their order; a body that does not open is told as one that does not. */
    void open(List<Sealed> entries, Consumer<DecidedEntry> each) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        var opened = keysOf(entries);
        for (var entry : entries) {
            each.accept(new DecidedEntry(entry.id(), entry.type(), entry.source(), body(entry, opened)));
        }
    }

    private static @Nullable JsonNode body(Sealed entry, Map<String, SubjectKey> opened) {
        var key = opened.get(entry.kid());
        try {
            return key == null || entry.closed().isEmpty()
                    ? null
                    : EntryOpener.open(entry.closed().get(), key);
        } catch (KeyUnavailableException doesNotOpen) {
            return null;
        }
    }

    private Map<String, SubjectKey> keysOf(List<Sealed> entries) throws SQLException {
        var ids = entries.stream()
                .map(Sealed::kid)
                .filter(kid -> !kid.isEmpty())
                .distinct()
                .map(HexFormat.of()::parseHex)
                .toArray(byte[][]::new);
        var opened = new HashMap<String, SubjectKey>();
        try (var statement = connection.prepareStatement(KEYS)) {
            statement.setArray(1, connection.createArrayOf("bytea", ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var kid = rows.getBytes(1);
                    try {
                        opened.put(HexFormat.of().formatHex(kid), keys.open(kid, rows.getString(2), rows.getBytes(3)));
                    } catch (KeyUnavailableException itsMonthIsGone) {
                        continue; // its entries are told as closed
                    }
                }
            }
        }
        return opened;
    }
}
