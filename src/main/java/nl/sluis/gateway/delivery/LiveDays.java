package nl.sluis.gateway.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The days of the outbox on which a row may still live, from the oldest on: every statement names them, so that it touches
 * no other partition. Safe between threads.
 *
 * <p>Guarantee: no live row is older, and none ever will be, for a day that is over gets no new rows. It only moves on, so
 * that one of a while ago is as right, and costs a few more pages. Until it was looked for it is all days.
 */
final class LiveDays {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private volatile LocalDate from = LocalDate.of(2000, 1, 1);
    private volatile long next = System.nanoTime();

    LocalDate from() {
        return from;
    }

    /** At most once a minute. */
    void look(Connection connection) throws SQLException {
        if (System.nanoTime() - next >= 0) {
            from = oldest(connection);
            next = System.nanoTime() + EVERY.toNanos();
        }
    }

    private static LocalDate oldest(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(OutboxSql.OLDEST_DAY);
                var day = statement.executeQuery()) {
            day.next();
            return day.getObject(1, LocalDate.class);
        }
    }
}
