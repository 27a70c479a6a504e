package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;

/** The rows of {@code active_set}, of which the last one counts, and of {@code set_refused}; only added to. */
final class SetRows {
    static final String ACTIVATED = "activated";
    static final String STARTED = "started";
    static final String ROLLED_BACK = "rolled-back";
    private final Connection connection;
    private final Clock clock;

    SetRows(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** What stands in a row. */
    record Row(String setVersion, String adoptedBy, String how) {
        boolean is(ActiveSet set) {
            return setVersion.equals(set.setVersion()) && adoptedBy.equals(keys(set));
        }
    }

    /** The last row and the one before it, as far as there are. */
    List<Row> newest() throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select set_version, adopted_by, how from active_set order by n desc limit 2");
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Row>();
            while (rows.next()) {
                found.add(new Row(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        }
    }

    /** The last rows, newest first. */
    List<SetHistory> history(int most) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_version, policy_hash, bundle_version, adopted_by, entry_id, since, how
                from active_set order by n desc limit ?""")) {
            statement.setInt(1, most);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<SetHistory>();
                while (rows.next()) {
                    found.add(history(rows));
                }
                return found;
            }
        }
    }

    private static SetHistory history(ResultSet row) throws SQLException {
        var version = row.getObject("bundle_version", Long.class);
        var keys = row.getString("adopted_by");
        var set = new ActiveSet(
                row.getString("set_version"),
                row.getString("policy_hash"),
                version == null ? OptionalLong.empty() : OptionalLong.of(version),
                keys.isEmpty() ? List.of() : List.of(keys.split(" ")));
        return new SetHistory(
                set,
                row.getTimestamp("since").toInstant(),
                SetHistory.How.of(row.getString("how")),
                new EntryId(row.getObject("entry_id", UUID.class)));
    }

    /** Why this set is older than one that was active here, or not what was adopted under its version. */
    Optional<String> outdated(ActiveSet set) throws SQLException {
        var version = set.bundleVersion();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement("""
                select bundle_version from active_set
                where bundle_version > ? or (bundle_version = ? and policy_hash <> ?)
                order by bundle_version desc limit 1""")) {
            statement.setLong(1, version.getAsLong());
            statement.setLong(2, version.getAsLong());
            statement.setString(3, set.policyHash());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(why(version.getAsLong(), rows)) : Optional.empty();
            }
        }
    }

    private static String why(long version, ResultSet rows) throws SQLException {
        var known = rows.getLong(1);
        return known == version
                ? "the rules are signed as version " + version
                        + ", and another matrix was active here under that version; sign them as a higher one"
                : "the rules are signed as version " + version + ", and version " + known
                        + " was active here; an older version does not come back by itself";
    }

    void add(ActiveSet set, String how, EntryId entry, @Nullable String person) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into active_set (set_version, policy_hash, bundle_version, adopted_by, entry_id, since, how, person)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setString(1, set.setVersion());
            statement.setString(2, set.policyHash());
            if (set.bundleVersion().isPresent()) {
                statement.setLong(3, set.bundleVersion().getAsLong());
            } else {
                statement.setNull(3, Types.BIGINT);
            }
            statement.setString(4, keys(set));
            statement.setObject(5, entry.value());
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.setString(7, how);
            statement.setString(8, person);
            var unused = statement.executeUpdate();
        }
        commit();
    }

    void addRefused(List<String> reasons, @Nullable String setVersion, String person, EntryId entry)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into set_refused (at, set_version, person, reasons, entry_id) values (?, ?, ?, ?, ?)")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, setVersion);
            statement.setString(3, person);
            statement.setArray(4, connection.createArrayOf("text", reasons.toArray(String[]::new)));
            statement.setObject(5, entry.value());
            var unused = statement.executeUpdate();
        }
        commit();
    }

    private void commit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** The newest first. */
    List<SetEvent> events(int atMost) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select since as at, how, set_version, bundle_version, person, '{}'::text[] as reasons, entry_id from active_set
                union all
                select at, 'refused', set_version, null, person, reasons, entry_id from set_refused
                order by at desc limit ?""")) {
            statement.setInt(1, atMost);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<SetEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    private static SetEvent event(ResultSet row) throws SQLException {
        var bundle = row.getLong("bundle_version");
        var signed = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bundle);
        return new SetEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("how"),
                Optional.ofNullable(row.getString("set_version")),
                signed,
                Optional.ofNullable(row.getString("person")),
                List.of((String[]) row.getArray("reasons").getArray()),
                new EntryId(row.getObject("entry_id", UUID.class)));
    }

    private static String keys(ActiveSet set) {
        return String.join(" ", set.adoptedBy());
    }
}
