package nl.sluis.gateway.journal.database;

import java.sql.SQLException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether PostgreSQL lets somebody in who reads. Asks with a connection of its own: a pool would first wait for one that it
 * cannot have. Of a failure only its SQLSTATE is told, for a message of the driver may name a value.
 */
final class DatabaseHealth implements HealthIndicator {
    private static final int SECONDS = 2;
    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (var connection = database.open(StoreRole.READER)) {
            return connection.isValid(SECONDS) ? Health.up().build() : down("no answer");
        } catch (SQLException e) {
            return down("SQLSTATE " + e.getSQLState());
        }
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }
}
