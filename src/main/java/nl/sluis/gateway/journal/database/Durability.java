package nl.sluis.gateway.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Whether this PostgreSQL keeps what it says it has committed. */
final class Durability {
    /** After a failed flush the kernel may have dropped the pages; PostgreSQL then has to stop, not to try again. */
    private static final Map<String, String> REQUIRED = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "data_sync_retry", "off");

    private Durability() {}

    /** Refuses a server on which a commit is not a promise, naming the settings that are wrong. */
    static void require(Connection connection) throws SQLException {
        var wrong = new TreeMap<String, String>();
        try (var statement =
                connection.prepareStatement("select name, setting from pg_settings where name = any (?)")) {
            statement.setArray(
                    1, connection.createArrayOf("text", REQUIRED.keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var name = rows.getString(1);
                    if (!rows.getString(2).equals(REQUIRED.get(name))) {
                        wrong.put(name, REQUIRED.getOrDefault(name, ""));
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "this PostgreSQL may forget what it committed; set and restart it: " + wrong);
        }
    }
}
