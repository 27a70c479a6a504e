package nl.sluis.gateway.delivery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Oin;

/** The outbox as a receiver sees it that fetches: what it was shown, and what it says that it has. */
final class Inbox {
    /** For as long as an acknowledgement takes; then whoever comes may try again. */
    private static final Duration HOLD = Duration.ofSeconds(30);

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /** A row that its receiver was shown. @param relied on which versions of consent */
    record Shown(Claimed row, List<ConsentCheck.Relied> relied) {}

    /** Where this message stands in the line; empty when it is not this receiver's or waits no more. */
    OptionalLong place(Oin receiver, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(InboxSql.PLACE)) {
            new Parameters(connection, statement).add(receiver.value()).add(id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Writes down that these are shown now, and hides them for a while. @return the ids of those that still were ours */
    Set<UUID> show(Collection<Shown> shown, Duration hidden) throws SQLException {
        var rows = shown.stream().map(Shown::row).toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(InboxSql.SHOWN)) {
            new Parameters(connection, statement)
                    .add(hidden.toMillis())
                    .add("date", rows.stream().map(Claimed::day).toArray())
                    .add("uuid", ids(rows))
                    .add("uuid", rows.stream().map(Claimed::lease).toArray())
                    .add(
                            "text",
                            shown.stream()
                                    .map(one -> ReliedText.of(one.relied()))
                                    .toArray())
                    .add("uuid", ids(rows));
            return entries(statement);
        }
    }

    /** What waits for this receiver under these ids, ours for a while so that what became of it can be recorded. */
    List<Shown> hold(Oin receiver, List<UUID> ids) throws SQLException {
        var lease = UUID.randomUUID();
        var ends = System.nanoTime() + HOLD.toNanos();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(InboxSql.HOLD)) {
            new Parameters(connection, statement)
                    .add(receiver.value())
                    .add("uuid", ids.toArray())
                    .add(ids.size())
                    .add(lease)
                    .add(HOLD.toMillis());
            try (var rows = statement.executeQuery()) {
                return held(rows, new PageReader(lease, ends));
            }
        }
    }

    private static List<Shown> held(ResultSet rows, PageReader reader) throws SQLException {
        var held = new ArrayList<Shown>();
        while (rows.next()) {
            held.add(new Shown(reader.claimed(rows), ReliedText.read(rows.getString("relied"))));
        }
        return held;
    }

    private static Set<UUID> entries(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var entries = new HashSet<UUID>();
            while (rows.next()) {
                entries.add(rows.getObject(1, UUID.class));
            }
            return entries;
        }
    }

    private static Object[] ids(List<Claimed> rows) {
        return rows.stream().map(row -> row.accepted().value()).toArray();
    }
}
