package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.EntryId;

/** Reads and opens them by the id of their entry. */
final class StoredSealedBodies implements SealedBodies {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String BY_ID = "select " + StoredEntryRows.COLUMNS
            + " from audit_entry e join log_shard s on s.shard = e.shard where e.entry_id = ?";
    private final DataSource database;
    private final SubjectKeys keys;

    /** @param database with the rights of the writer: readers of the log may not see subject keys */
    StoredSealedBodies(DataSource database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Optional<SealedBody> of(EntryId entry) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BY_ID)) {
            statement.setObject(1, entry.value());
            var found = new StoredEntryRows();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows);
                }
            }
            return found.sealed(connection, keys).stream().findFirst();
        } catch (SQLException e) {
            throw new JournalUnavailableException("the log cannot be asked (" + Failures.nameOf(e) + ")", SOON);
        }
    }
}
