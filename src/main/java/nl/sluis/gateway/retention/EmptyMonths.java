package nl.sluis.gateway.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partitions of the log in which nothing stands any more. Nothing is lost with them, so nothing is said of it. */
final class EmptyMonths implements Ending {
    private final JdbcClient jdbc;

    EmptyMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "partitions";
    }

    @Override
    public boolean announce(Now now) {
        return true;
    }

    @Override
    public Removed some(Now now) {
        LocalDate before = now.day().withDayOfMonth(1).minusMonths(1);
        var removed = jdbc.sql("select sluis_drop_empty_months(?)")
                .param(before)
                .query(Integer.class)
                .single();
        return new Removed(removed, false);
    }

    @Override
    public Optional<Instant> dueSince(Now now) {
        return Optional.empty();
    }
}
