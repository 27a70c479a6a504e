package nl.sluis.gateway.journal.database;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A store that is migrated, flushes every commit, and has its partitions for the days ahead. */
final class Store {
    private static final int DAYS_AHEAD = 7;
    private static final Map<String, String> REQUIRED =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_sync_retry", "off");

    private final Access access;

    private Store(Access access) {
        this.access = access;
    }

    /** @throws StoreRefusedException naming the setting of PostgreSQL that is wrong */
    static Store open(Access access) {
        var store = new Store(access);
        store.refuseWhatCouldLoseACommit();
        Flyway.configure()
                .dataSource(access.plain(StoreRole.OWNER))
                .loggers("slf4j")
                .load()
                .migrate();
        store.makePartitions();
        return store;
    }

    Access access() {
        return access;
    }

    /** From yesterday, for what was accepted around midnight, to a week ahead. Making them again does nothing. */
    void makePartitions() {
        try (var connection = access.plain(StoreRole.RETENTION).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select sluis_make_partitions((now() at time zone 'UTC')::date - 1,"
                    + " (now() at time zone 'UTC')::date + " + DAYS_AHEAD + ")");
        } catch (SQLException e) {
            throw new StoreRefusedException("the partitions of the days ahead cannot be made", e);
        }
    }

    private void refuseWhatCouldLoseACommit() {
        try (var connection = access.plain(StoreRole.OWNER).getConnection();
                var statement = connection.prepareStatement("select current_setting(?)")) {
            for (var setting : REQUIRED.entrySet()) {
                statement.setString(1, setting.getKey());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (!setting.getValue().equals(rows.getString(1))) {
                        throw new StoreRefusedException("PostgreSQL has " + setting.getKey() + " = " + rows.getString(1)
                                + "; a commit is only a commit with " + setting.getKey() + " = " + setting.getValue());
                    }
                }
            }
        } catch (SQLException e) {
            throw new StoreRefusedException(
                    "PostgreSQL at " + access.url() + " does not answer as " + StoreRole.OWNER.user(), e);
        }
    }
}
