package nl.sluis.gateway.journal.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether PostgreSQL answers those who read. Of a failure only its SQLSTATE is told: a message of the driver may name a
 * value. Takes as long as a pool waits for a connection, at most.
 */
final class DatabaseHealth implements HealthIndicator {
    private static final int SECONDS = 2;
    private final DataSource reader;

    DatabaseHealth(DataSource reader) {
        this.reader = reader;
    }

    @Override
    public Health health() {
        try (var connection = reader.getConnection()) {
            return connection.isValid(SECONDS) ? Health.up().build() : down("no answer");
        } catch (SQLException e) {
            return down("SQLSTATE " + e.getSQLState());
        }
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }
}
