package nl.sluis.gateway.journal.database;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the partitions of the coming week, at start and every hour; without one the journal cannot write. */
public final class Partitions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final int DAYS_AHEAD = 7;
    private final DataSource retention;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("partitions").factory());

    Partitions(DataSource retention) {
        this.retention = retention;
    }

    void start() throws SQLException {
        make();
        var unused = hourly.scheduleAtFixedRate(this::makeLater, 1, 1, TimeUnit.HOURS);
    }

    /** By PostgreSQL's clock, which also gives the time of entries. Yesterday too, for a day that is just over here. */
    void make() throws SQLException {
        try (var connection = retention.getConnection();
                var statement = connection.prepareStatement("""
                        select sluis_make_partitions((now() at time zone 'UTC')::date - 1,
                            (now() at time zone 'UTC')::date + ?)""")) {
            statement.setInt(1, DAYS_AHEAD);
            statement.execute();
        }
    }

    private void makeLater() {
        try {
            make();
        } catch (SQLException e) {
            LOG.warn("partitions could not be made ahead, SQLSTATE {}; tried again within the hour", e.getSQLState());
        }
    }

    @Override
    public void close() {
        var unused = hourly.shutdownNow();
    }
}
