package nl.sluis.gateway.retention;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Subject keys under which no body stands any more: once a day all are looked at, in the order of their rows. With the last
 * of them the log knows of a person no longer that it was about them.
 */
final class UnusedKeys implements Ending {
    private final JdbcClient jdbc;
    private final Telling telling;
    private final int most;
    private final Round round = new Round();
    private Place after = Place.BEGINNING;

    UnusedKeys(JdbcClient jdbc, Telling telling, int most) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.most = most;
    }

    private record Place(byte[] row, String retentionClass) {
        static final Place BEGINNING = new Place(new byte[0], "");
    }

    private record Looked(int looked, int unused, Place last) {}

    @Override
    public String what() {
        return "keys";
    }

    /** Whether there are any is only seen by looking: they are told with the first that is found. */
    @Override
    public boolean announce(Now now) {
        return round.isDue(now);
    }

    @Override
    public Removed some(Now now) {
        var some = ask("select looked, unused, last_row, last_class from sluis_look_at_keys(?, ?, ?)");
        var dropped = some.unused() > 0 ? drop(now) : 0;
        if (some.looked() == most) {
            after = some.last();
            return new Removed(dropped, true);
        }
        after = Place.BEGINNING;
        round.isDone(now);
        return new Removed(dropped, false);
    }

    private int drop(Now now) {
        telling.once(
                "keys",
                now.day(),
                Telling.facts("keys").put("before", now.instant().toString()));
        return ask("select looked, dropped, last_row, last_class from sluis_drop_unused_keys(?, ?, ?)")
                .unused();
    }

    private Looked ask(String sql) {
        return jdbc.sql(sql)
                .params(after.row(), after.retentionClass(), most)
                .query((row, number) ->
                        new Looked(row.getInt(1), row.getInt(2), new Place(row.getBytes(3), row.getString(4))))
                .single();
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return round.dueSince(now);
    }
}
