package nl.sluis.gateway.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import nl.sluis.gateway.message.EntryId;

/**
 * The newest leaves of every log. Within a log index and time rise together, so each is read backwards by its index and
 * only the ends are sorted.
 */
final class EntryQuery {
    private static final String NEWEST = """
            select s.origin, e.leaf
            from log_shard s cross join lateral (
                select shard, idx, t, leaf from audit_entry where shard = s.shard order by idx desc limit ?) e
            order by e.t desc, e.shard desc, e.idx desc limit ?""";

    private static final String OLDER = """
            with mark as (select shard, idx, t from audit_entry where entry_id = ?)
            select s.origin, e.leaf
            from mark m cross join log_shard s cross join lateral (
                select shard, idx, t, leaf from audit_entry
                where shard = s.shard and (t, shard, idx) < (m.t, m.shard, m.idx) order by idx desc limit ?) e
            order by e.t desc, e.shard desc, e.idx desc limit ?""";

    private EntryQuery() {}

    static PreparedStatement prepare(Connection connection, int limit, Optional<EntryId> before) throws SQLException {
        var statement = connection.prepareStatement(before.isPresent() ? OLDER : NEWEST);
        var next = 1;
        if (before.isPresent()) {
            statement.setObject(next++, before.get().value());
        }
        statement.setInt(next++, limit);
        statement.setInt(next, limit);
        return statement;
    }
}
