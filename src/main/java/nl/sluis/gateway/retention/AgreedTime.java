package nl.sluis.gateway.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is removed does not come back, so the time by which it is removed is that of PostgreSQL, and only while this node's
 * clock says the same.
 */
final class AgreedTime {
    private static final Duration MOST = Duration.ofMinutes(5);
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreedTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty while the two are more than five minutes apart. */
    Optional<Now> now() {
        var theirs = jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        var apart = Duration.between(theirs, clock.instant()).abs();
        return apart.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(new Now(theirs));
    }
}
