package nl.sluis.gateway.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** What is asked of the database about a person: by the keys of that person, and nothing is read through. */
final class AboutPerson {
    private static final long AN_HOUR = Duration.ofHours(1).toMillis();
    /**
     * A person's own entries, and what became of those that are messages: that is under no person's key. Nothing becomes of a
     * message before it was recorded, so months before it are not looked at; an hour is for logs whose clocks went back.
     */
    static final String SQL = "with own as materialized ("
            + " select a.shard, a.idx, a.t, a.entry_id from subject_key k cross join lateral"
            + "  (select shard, idx, t, entry_id from audit_entry where kid = k.kid and t < ? offset 0) a"
            + "  where k.row_key = any (?)),"
            + " known as materialized (select shard, idx, t from own union all"
            + "  select b.shard, b.idx, b.t from own cross join lateral"
            + "   (select shard, idx, t from audit_entry where about = own.entry_id and t < ? and t >= own.t - "
            + AN_HOUR + " offset 0) b),"
            + " page as materialized (select shard, idx, t from known e where t >= ? and (t, shard, idx) < (?, ?, ?)"
            + StoredLogEntries.BACKWARDS + ")"
            + " select " + StoredEntryRows.COLUMNS
            + " from page p cross join lateral"
            + "  (select * from audit_entry where shard = p.shard and idx = p.idx and t = p.t offset 0) e"
            + " join log_shard s on s.shard = e.shard order by e.t desc, e.shard desc, e.idx desc";

    private AboutPerson() {}

    /** @param rows the index of the person, under every index key that is in use */
    static void bind(PreparedStatement statement, byte[][] rows, LogWindow window, int most) throws SQLException {
        var end = window.end();
        statement.setLong(1, hourAfter(end));
        statement.setArray(2, statement.getConnection().createArrayOf("bytea", rows));
        statement.setLong(3, hourAfter(end));
        statement.setLong(4, window.from().toEpochMilli());
        StoredLogEntries.bind(statement, 5, end);
        statement.setInt(8, most);
    }

    /** What comes later is not on this page, nor is what became of it. */
    private static long hourAfter(LogPosition end) {
        return Math.min(end.t(), Long.MAX_VALUE - AN_HOUR) + AN_HOUR;
    }
}
