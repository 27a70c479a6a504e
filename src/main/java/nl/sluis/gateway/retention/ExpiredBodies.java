package nl.sluis.gateway.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies at the end of their class: emptied in the order of each log. An entry is under the longer class of both controllers. */
final class ExpiredBodies implements Ending {
    private static final String NEXT = """
            select min(e.t) from log_shard s
              left join retention_mark m on m.shard = s.shard and m.class = ?
             cross join lateral (select a.t from audit_entry a
                 where a.shard = s.shard and a.idx >= coalesce(m.idx, 0) and a.t >= coalesce(m.t, 0) and a.t < ?
                 order by a.idx limit 1) e""";
    private final JdbcClient jdbc;
    private final RetentionClasses classes;
    private final Telling telling;
    private final int most;

    ExpiredBodies(JdbcClient jdbc, RetentionClasses classes, Telling telling, int most) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.telling = telling;
        this.most = most;
    }

    @Override
    public String what() {
        return "bodies";
    }

    @Override
    public boolean announce(Now now) {
        var due = classes.lengths().entrySet().stream()
                .filter(kept -> next(kept, now).isPresent())
                .toList();
        due.forEach(kept -> telling.once(
                "bodies " + kept.getKey(),
                now.day(),
                Telling.facts("bodies")
                        .put("class", kept.getKey())
                        .put("before", now.before(kept.getValue()).toString())));
        return !due.isEmpty();
    }

    @Override
    public Removed some(Now now) {
        var emptied = 0L;
        var more = false;
        for (var shard : shards()) {
            for (var kept : classes.lengths().entrySet()) {
                var some = jdbc.sql("select emptied, looked from sluis_empty_bodies(?, ?, ?, ?)")
                        .params(
                                shard,
                                kept.getKey(),
                                now.before(kept.getValue()).toEpochMilli(),
                                most)
                        .query((row, number) -> new Removed(row.getInt(1), row.getInt(2) == most))
                        .single();
                emptied += some.rows();
                more |= some.more();
            }
        }
        return new Removed(emptied, more);
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return classes.lengths().entrySet().stream()
                .flatMap(kept ->
                        next(kept, now)
                                .map(t -> t.atZone(ZoneOffset.UTC)
                                        .plus(kept.getValue())
                                        .toInstant())
                                .stream())
                .min(Instant::compareTo);
    }

    /** When the first entry was written that is to be looked at and was not. */
    private Optional<Instant> next(Map.Entry<String, Period> kept, Now now) {
        return jdbc.sql(NEXT)
                .params(kept.getKey(), now.before(kept.getValue()).toEpochMilli())
                .query((row, number) ->
                        Optional.ofNullable(row.getObject(1, Long.class)).map(Instant::ofEpochMilli))
                .single();
    }

    private List<Integer> shards() {
        return jdbc.sql("select shard from log_shard order by shard")
                .query(Integer.class)
                .list();
    }
}
