package nl.sluis.gateway.retention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Months of the log at the end of the longest class, the oldest first: their entries go, the minimum index is raised, and
 * with it tiles and checkpoints below it go (C2SP tlog-tiles). Each log first says so itself, and of one that is closed another
 * does; a month goes once every log that runs has said so.
 */
final class PrunedMonths implements Ending {
    private static final String FILLED = """
            select to_date(right(c.relname, 6), 'YYYYMM') as month
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'audit_entry'::regclass order by 1""";
    private static final String ENDS = """
            select (select e.idx + 1 from audit_entry e where e.shard = s.shard and e.t >= ? and e.t < ?
                     order by e.idx desc limit 1) / 256 * 256
              from log_shard s where s.shard = ?""";
    private static final String SILENT = """
            select count(*) from log_shard s
             where s.state = 'open'
               and exists (select from audit_entry e where e.shard = s.shard and e.t >= ? and e.t < ?)
               and not exists (select from retention_told r where r.shard = s.shard and r.what = 'log' and r.day = ?)""";
    private static final String MORE = """
            select exists (select from log_shard s
             cross join lateral (select e.idx + 1 as above from audit_entry e
                 where e.shard = s.shard and e.t >= ? and e.t < ? order by e.idx desc limit 1) last
             where exists (select from audit_entry e
                 where e.shard = s.shard and e.idx < last.above / 256 * 256 and e.t >= ? and e.t < ?))""";
    private final JdbcClient jdbc;
    private final RetentionClasses classes;
    private final Telling telling;

    PrunedMonths(JdbcClient jdbc, RetentionClasses classes, Telling telling) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.telling = telling;
    }

    private record Month(LocalDate first) {
        long begins() {
            return first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        }

        long ends() {
            return end().toEpochMilli();
        }

        Instant end() {
            return first.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    @Override
    public String what() {
        return "log";
    }

    @Override
    public boolean announce(Now now) {
        var months = due(now);
        months.forEach(due -> {
            below(due, telling.shard())
                    .ifPresent(minimum -> telling.once("log", due.first(), facts(due, telling.shard(), minimum)));
            closed().forEach(shard -> below(due, shard)
                    .ifPresent(minimum -> telling.onceOfAll("log " + shard, due.first(), facts(due, shard, minimum))));
        });
        return !months.isEmpty();
    }

    private static ObjectNode facts(Month month, int shard, long minimum) {
        return Telling.facts("log")
                .put("month", month.first().toString().substring(0, 7))
                .put("shard", shard)
                .put("minIndex", minimum);
    }

    /** Logs that can say nothing themselves any more: the first node that looks says it of them. */
    private List<Integer> closed() {
        return jdbc.sql("select shard from log_shard where state <> 'open' order by shard")
                .query(Integer.class)
                .list();
    }

    /** What this log will begin with. */
    private Optional<Long> below(Month month, int shard) {
        return jdbc.sql(ENDS)
                .params(month.begins(), month.ends(), shard)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(minimum -> minimum);
    }

    @Override
    public Removed some(Now now) {
        var month = oldestDue(now).filter(due -> silent(due) == 0);
        if (month.isEmpty()) {
            return new Removed(0, false);
        }
        var removed = jdbc.sql("select sluis_prune_month(?)")
                .param(month.get().first())
                .query(Long.class)
                .single();
        return new Removed(removed, true);
    }

    private int silent(Month month) {
        return jdbc.sql(SILENT)
                .params(month.begins(), month.ends(), month.first())
                .query(Integer.class)
                .single();
    }

    private Optional<Month> oldestDue(Now now) {
        return due(now).stream().findFirst();
    }

    /** The months with an entry that its tile does not keep, whose time has come; the oldest first. */
    private List<Month> due(Now now) {
        return longest(now).map(now::before).stream()
                .flatMap(limit -> months().stream().filter(month -> !month.end().isAfter(limit)))
                .filter(this::holdsMoreThanItsTileKeeps)
                .toList();
    }

    private List<Month> months() {
        return jdbc.sql(FILLED)
                .query((row, number) -> new Month(row.getObject(1, LocalDate.class)))
                .list();
    }

    private boolean holdsMoreThanItsTileKeeps(Month month) {
        return jdbc.sql(MORE)
                .params(month.begins(), month.ends(), month.begins(), month.ends())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return oldestDue(now).map(month -> month.end()
                .atZone(ZoneOffset.UTC)
                .plus(longest(now).orElseThrow())
                .toInstant());
    }

    private Optional<Period> longest(Now now) {
        return classes.lengths().values().stream().min(Comparator.comparing(now::before));
    }
}
