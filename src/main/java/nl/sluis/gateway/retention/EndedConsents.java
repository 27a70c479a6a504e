package nl.sluis.gateway.retention;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All versions of a person with a holder, once each of them ended long enough ago. Never one before another: a withdrawal
 * that went before what it withdrew would give the consent back. An objection or a restriction without a last day stays.
 */
final class EndedConsents implements Ending {
    private static final Duration ROUND = Duration.ofDays(1);
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Period kept;
    private final int most;
    private @Nullable Instant lookedThrough;

    EndedConsents(JdbcClient jdbc, Telling telling, Period kept, int most) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.kept = kept;
        this.most = most;
    }

    @Override
    public String what() {
        return "consents";
    }

    @Override
    public boolean announce(Now now) {
        if (lookedThrough != null && lookedThrough.isAfter(now.before(ROUND))) {
            return false;
        }
        telling.once(
                "consents",
                now.day(),
                Telling.facts("consents").put("before", now.before(kept).toString()));
        return true;
    }

    @Override
    public Removed some(Now now) {
        var removed = jdbc.sql("select sluis_drop_ended_consents(?, ?)")
                .params(Timestamp.from(now.before(kept)), most)
                .query(Integer.class)
                .single();
        if (removed == 0) {
            lookedThrough = now.instant();
        }
        return new Removed(removed, removed > 0);
    }

    /** Looked for once a day, and then until there is none. */
    @Override
    public Optional<Instant> dueSince(Now now) {
        return Optional.empty();
    }
}
