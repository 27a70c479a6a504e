package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Logs that were set back and are closed for ever; the next log that starts begins by telling it. */
final class ClosedShards {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private final OwnConnection connections;
    private final int teller;

    ClosedShards(OwnConnection connections, int teller) {
        this.connections = connections;
        this.teller = teller;
    }

    /** A closed log, and the last checkpoint that is known of it. */
    record Closed(int shard, String origin, long size, byte[] root, String because) {
        ObjectNode body() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("shard", shard)
                    .put("origin", origin)
                    .put("size", size)
                    .put("root", Base64.getEncoder().encodeToString(root))
                    .put("because", because);
        }
    }

    void tell(Journal journal) {
        try {
            for (var closed : untold()) {
                var unused = journal.append(new Item.Event(OwnEntries.of(EntryType.SHARD_CLOSED, null, closed.body())));
                told(closed);
            }
        } catch (SQLException e) {
            throw new JournalUnavailableException(
                    "the journal cannot start: " + Failures.nameOf(e) + " while reading closed logs", RETRY_AFTER);
        }
    }

    private List<Closed> untold() throws SQLException {
        var untold = new ArrayList<Closed>();
        try (var connection = connections.open();
                var statement = connection.prepareStatement("""
                        select shard, origin, closed_size, closed_root, closed_because from log_shard
                        where state = 'closed' and closed_root is not null and told_in is null order by shard""");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                untold.add(new Closed(
                        rows.getInt(1), rows.getString(2), rows.getLong(3), rows.getBytes(4), rows.getString(5)));
            }
        }
        return untold;
    }

    private void told(Closed closed) throws SQLException {
        try (var connection = connections.open();
                var statement = connection.prepareStatement("update log_shard set told_in = ? where shard = ?")) {
            statement.setInt(1, teller);
            statement.setInt(2, closed.shard());
            statement.executeUpdate();
        }
    }
}
