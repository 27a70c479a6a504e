package nl.sluis.gateway.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that go when they are as old as they may get. */
final class AgedRows implements Ending {
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Kind kind;
    private final int most;

    /**
     * @param what   a word for them
     * @param kept   from the time that {@code oldest} gives
     * @param oldest gives that time of one of the oldest, of those before a moment
     * @param remove removes, of those before a moment, at most so many
     */
    record Kind(String what, TemporalAmount kept, String oldest, String remove) {
        /** Duplicate keys after their window; its end stands in the row. */
        static final Kind ACCEPTED = new Kind("accepted", java.time.Duration.ZERO, """
                select expires from accepted where expires < ? limit 1""", """
                delete from accepted where dup_key = any (array(select dup_key from accepted where expires < ? limit ?))""");

        /** What became of a notice, with it. */
        static Kind notices(TemporalAmount kept) {
            return new Kind("notices", kept, """
                    select since from notice where state <> 'open' and since < ? order by since limit 1""", """
                    with gone as (select entry_id from notice where state <> 'open' and since < ? order by since limit ?),
                        copies as (delete from notice_copy c using gone where c.entry_id = gone.entry_id)
                    delete from notice n using gone where n.entry_id = gone.entry_id""");
        }

        /** Who asked, and who approved. */
        static Kind reidentifications(TemporalAmount kept) {
            return requests("reidentification", kept);
        }

        static Kind erasures(TemporalAmount kept) {
            return requests("erasure", kept);
        }

        private static Kind requests(String table, TemporalAmount kept) {
            return new Kind(table + "s", kept, """
                    select created from %s where created < ? order by created limit 1""".formatted(table), """
                    with gone as (select id from %1$s where created < ? order by created limit ?),
                        approvals as (delete from %1$s_approval a using gone where a.id = gone.id)
                    delete from %1$s r using gone where r.id = gone.id""".formatted(table));
        }
    }

    AgedRows(JdbcClient jdbc, Telling telling, Kind kind, int most) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.kind = kind;
        this.most = most;
    }

    @Override
    public String what() {
        return kind.what();
    }

    @Override
    public boolean announce(Now now) {
        if (oldest(now).isEmpty()) {
            return false;
        }
        telling.once(
                kind.what(),
                now.day(),
                Telling.facts(kind.what()).put("before", before(now).toString()));
        return true;
    }

    @Override
    public Removed some(Now now) {
        var removed = jdbc.sql(kind.remove())
                .params(Timestamp.from(before(now)), most)
                .update();
        return new Removed(removed, removed == most);
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return oldest(now)
                .map(time -> time.atZone(ZoneOffset.UTC).plus(kind.kept()).toInstant());
    }

    private Optional<Instant> oldest(Now now) {
        return jdbc.sql(kind.oldest())
                .param(Timestamp.from(before(now)))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private Instant before(Now now) {
        return now.instant().atZone(ZoneOffset.UTC).minus(kind.kept()).toInstant();
    }
}
