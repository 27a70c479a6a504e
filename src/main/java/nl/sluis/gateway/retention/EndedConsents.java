package nl.sluis.gateway.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All versions of a person with a holder, once each of them ended long enough ago. Never one before another: a withdrawal
 * that went before what it withdrew would give the consent back. An objection or a restriction without a last day stays.
 */
final class EndedConsents implements Ending {
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Period kept;
    private final int most;
    private final Round round = new Round();

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
        if (!round.isDue(now)) {
            return false;
        }
        if (!haveAnyEnded(now)) {
            round.isDone(now);
            return false;
        }
        telling.once(
                "consents",
                now.day(),
                Telling.facts("consents").put("before", now.before(kept).toString()));
        return true;
    }

    private boolean haveAnyEnded(Now now) {
        return jdbc.sql("select sluis_any_consents_ended(?)")
                .param(Timestamp.from(now.before(kept)))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Removed some(Now now) {
        var removed = jdbc.sql("select sluis_drop_ended_consents(?, ?)")
                .params(Timestamp.from(now.before(kept)), most)
                .query(Integer.class)
                .single();
        if (removed == 0) {
            round.isDone(now);
        }
        return new Removed(removed, removed > 0);
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return round.dueSince(now);
    }
}
