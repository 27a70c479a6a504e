package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;

/** The sets that were active on this store, and the only way to make one active: with an entry {@code set.activated}. */
public final class ActiveSets {
    private static final String RETENTION_CLASS = "care-5y";
    private final DataSource writer;
    private final Journal journal;
    private final Clock clock;

    ActiveSets(DataSource writer, Journal journal, Clock clock) {
        this.writer = writer;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes this set the active one; writes an entry when another was, or none.
     *
     * @throws SetOutdatedException when a higher version of the rules was active here, or another matrix under this version
     * @throws JournalUnavailableException when the store cannot be asked or the entry cannot be written
     */
    public void activate(ActiveSet set) {
        try (var connection = writer.getConnection()) {
            refuseOlder(connection, set);
            var last = last(connection);
            if (last.isEmpty() || !last.get().equals(set.setVersion())) {
                insert(connection, set, record(set, last.orElse(null)));
            }
        } catch (SQLException e) {
            throw new JournalUnavailableException(
                    "which set was active here cannot be asked, SQLSTATE " + e.getSQLState(), Duration.ofSeconds(5));
        }
    }

    private static void refuseOlder(Connection connection, ActiveSet set) throws SQLException {
        var version = set.bundleVersion();
        if (version.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                select bundle_version from active_set
                where bundle_version > ? or (bundle_version = ? and policy_hash <> ?)
                order by bundle_version desc limit 1""")) {
            statement.setLong(1, version.getAsLong());
            statement.setLong(2, version.getAsLong());
            statement.setString(3, set.policyHash());
            try (var rows = statement.executeQuery()) {
                if (rows.next()) {
                    throw outdated(version.getAsLong(), rows);
                }
            }
        }
    }

    private static SetOutdatedException outdated(long version, ResultSet rows) throws SQLException {
        var known = rows.getLong(1);
        return new SetOutdatedException(
                known == version
                        ? "the rules are signed as version " + version
                                + ", and another matrix was active here under that version;"
                                + " sign them as a higher one"
                        : "the rules are signed as version " + version + ", and version " + known
                                + " was active here; an older version does not come back by itself");
    }

    private static Optional<String> last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_version from active_set order by n desc limit 1");
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** The entry first: a row without it would hide an activation, an entry without the row is at worst written twice. */
    private EntryId record(ActiveSet set, @Nullable String previous) {
        var facts = new EntryFacts(
                EntryType.SET_ACTIVATED,
                Judgement.NONE,
                null,
                null,
                null,
                set.policyHash(),
                null,
                RETENTION_CLASS,
                body(set, previous));
        return switch (journal.append(new Item.Event(facts))) {
            case Outcome.Recorded(var id, var ignored) -> id;
            case Outcome.Refused ignored -> throw new IllegalStateException("an event is not refused");
            case Outcome.Duplicate ignored -> throw new IllegalStateException("an event has no duplicate");
            case Outcome.Conflict ignored -> throw new IllegalStateException("an event has no duplicate");
        };
    }

    private static ObjectNode body(ActiveSet set, @Nullable String previous) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("setVersion", set.setVersion());
        body.put("previous", previous);
        set.bundleVersion().ifPresent(version -> body.put("bundleVersion", version));
        var by = body.putArray("adoptedBy");
        set.adoptedBy().forEach(by::add);
        return body;
    }

    private void insert(Connection connection, ActiveSet set, EntryId entry) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into active_set (set_version, policy_hash, bundle_version, entry_id, since)
                values (?, ?, ?, ?, ?)""")) {
            statement.setString(1, set.setVersion());
            statement.setString(2, set.policyHash());
            if (set.bundleVersion().isPresent()) {
                statement.setLong(3, set.bundleVersion().getAsLong());
            } else {
                statement.setNull(3, Types.BIGINT);
            }
            statement.setObject(4, entry.value());
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
            var unused = statement.executeUpdate();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
