package nl.sluis.gateway.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Days of the outbox, with the key of their payloads: what a backup of the database holds of that day does not open after
 * it. A day on which something still waits stays, and is behind.
 */
final class OutboxDays implements Ending {
    private static final String DAYS = """
            select to_date(right(c.relname, 8), 'YYYYMMDD') as day
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'outbox'::regclass and c.relname < 'outbox_' || to_char(?::date, 'YYYYMMDD') order by 1""";
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Duration kept;

    OutboxDays(JdbcClient jdbc, Telling telling, Duration kept) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.kept = kept;
    }

    @Override
    public String what() {
        return "outbox";
    }

    @Override
    public boolean announce(Now now) {
        var resting = days(now).stream().filter(this::rests).toList();
        resting.forEach(
                day -> telling.once("outbox", day, Telling.facts("outbox").put("day", day.toString())));
        return !resting.isEmpty();
    }

    @Override
    public Removed some(Now now) {
        var resting = days(now).stream().filter(this::rests).toList();
        if (resting.isEmpty()) {
            return new Removed(0, false);
        }
        jdbc.sql("set local lock_timeout = '200ms'").update();
        jdbc.sql("select sluis_drop_outbox_day(?)")
                .param(resting.getFirst())
                .query((row, number) -> true)
                .single();
        return new Removed(1, resting.size() > 1);
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return days(now).stream()
                .findFirst()
                .map(day ->
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(kept));
    }

    /** Those that are over for as long as a day is kept. */
    private List<LocalDate> days(Now now) {
        return jdbc.sql(DAYS)
                .param(LocalDate.ofInstant(now.before(kept), ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private boolean rests(LocalDate day) {
        return jdbc.sql("select sluis_outbox_day_rests(?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }
}
