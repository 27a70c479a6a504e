package nl.sluis.gateway.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Subject keys under which no body stands any more: once a day all are looked at, in the order of their rows. With the last
 * of them the log knows of a person no longer that it was about them.
 */
final class UnusedKeys implements Ending {
    private static final Duration ROUND = Duration.ofDays(1);
    private final JdbcClient jdbc;
    private final Telling telling;
    private final int most;
    private Place after = Place.BEGINNING;
    private @Nullable Instant lookedThrough;

    UnusedKeys(JdbcClient jdbc, Telling telling, int most) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.most = most;
    }

    private record Place(byte[] row, String retentionClass) {
        static final Place BEGINNING = new Place(new byte[0], "");
    }

    private record Looked(int looked, int dropped, Place last) {}

    @Override
    public String what() {
        return "keys";
    }

    @Override
    public boolean announce(Now now) {
        if (lookedThrough != null && lookedThrough.isAfter(now.before(ROUND))) {
            return false;
        }
        telling.once(
                "keys",
                now.day(),
                Telling.facts("keys").put("before", now.instant().toString()));
        return true;
    }

    @Override
    public Removed some(Now now) {
        var some = jdbc.sql("select looked, dropped, last_row, last_class from sluis_drop_unused_keys(?, ?, ?)")
                .params(after.row(), after.retentionClass(), most)
                .query((row, number) ->
                        new Looked(row.getInt(1), row.getInt(2), new Place(row.getBytes(3), row.getString(4))))
                .single();
        if (some.looked() == most) {
            after = some.last();
            return new Removed(some.dropped(), true);
        }
        after = Place.BEGINNING;
        lookedThrough = now.instant();
        return new Removed(some.dropped(), false);
    }

    /** Nothing is behind: a key that nobody needs is looked for within a day. */
    @Override
    public Optional<Instant> dueSince(Now now) {
        return Optional.empty();
    }
}
