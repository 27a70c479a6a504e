package nl.sluis.gateway.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of the oracle guard that no node took away: those before yesterday. Their keys went with the day itself. */
final class GuardDays implements Ending {
    private static final String OLDEST = """
            select min(day) from (
                select day from guard_count where day < ?
                union all
                select to_date(right(c.relname, 8), 'YYYYMMDD') from pg_inherits i join pg_class c on c.oid = i.inhrelid
                 where i.inhparent = 'guard_person'::regclass
                   and c.relname < 'guard_person_' || to_char(?::date, 'YYYYMMDD')) old""";
    private final JdbcClient jdbc;
    private final Telling telling;

    GuardDays(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String what() {
        return "guard";
    }

    @Override
    public boolean announce(Now now) {
        if (oldest(now).isEmpty()) {
            return false;
        }
        telling.once(
                "guard",
                now.day(),
                Telling.facts("guard").put("before", yesterday(now).toString()));
        return true;
    }

    @Override
    public Removed some(Now now) {
        var removed = jdbc.sql("select sluis_drop_guard_days(?)")
                .param(yesterday(now))
                .query(Integer.class)
                .single();
        return new Removed(removed, false);
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return oldest(now)
                .map(day -> day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Optional<LocalDate> oldest(Now now) {
        return jdbc.sql(OLDEST)
                .params(yesterday(now), yesterday(now))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static LocalDate yesterday(Now now) {
        return now.day().minusDays(1);
    }
}
