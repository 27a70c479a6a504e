package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
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
        var opened = new StoredKeys(connection, keys)
                .of(entries.stream()
                        .map(Sealed::kid)
                        .filter(kid -> !kid.isEmpty())
                        .toList());
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
}
