package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.message.Oin;

/** What the store of a running gateway says, read as its reader may. */
final class Ledger {
    private Ledger() {}

    /** Every accepted message has its one entry, every delivery has its one entry, and the log has no holes. */
    static void check(Path data, Map<String, String> accepted) throws Exception {
        try (var store = open(data)) {
            assertThat(number(store, "select count(*) from audit_entry where type = 'accepted'"))
                    .as("accepted entries")
                    .isEqualTo(accepted.size());
            assertThat(number(store, "select count(*) from audit_entry where type = 'delivered'"))
                    .as("delivered entries")
                    .isEqualTo(accepted.size());
            assertThat(number(store, "select count(*) from accepted"))
                    .as("duplicate guards")
                    .isEqualTo(accepted.size());
            assertThat(number(store, "select count(*) from outbox where status <> 'afgeleverd'"))
                    .as("messages that still wait")
                    .isZero();
            assertThat(number(store, "select count(*) - 1 - max(idx) + min(idx) from audit_entry"))
                    .as("holes in the log")
                    .isZero();
            assertThat(number(store, "select next_index - 1 - (select max(idx) from audit_entry) from log_shard"))
                    .as("entries missing at the end of the log")
                    .isZero();
            assertThat(number(
                            store,
                            "select count(*) from audit_entry where leaf_hash <> sha256('\\x00'::bytea || leaf)"))
                    .as("leaves that do not hash to what was promised")
                    .isZero();
        }
    }

    /** What the log holds: the type of each entry, by its id. */
    static Map<String, String> entries(Path data) throws Exception {
        try (var store = open(data);
                var statement = store.createStatement();
                var rows = statement.executeQuery("select entry_id, type from audit_entry")) {
            var entries = new HashMap<String, String>();
            while (rows.next()) {
                entries.put(rows.getString(1), rows.getString(2));
            }
            return entries;
        }
    }

    /** The content of a notice that waits, opened with the key of its day; null once it is cleared. */
    static String notice(Path data, String id, PayloadCipher cipher) throws Exception {
        try (var store = open(data);
                var statement = store.createStatement();
                var rows = statement.executeQuery(
                        "select entry_id, party, day, nonce, ct from notice where entry_id = '" + id + "'")) {
            rows.next();
            return rows.getBytes(5) == null
                    ? null
                    : new String(
                            cipher.open(
                                    rows.getObject(1, UUID.class),
                                    new Oin(rows.getString(2)),
                                    rows.getObject(3, LocalDate.class),
                                    new PayloadCipher.Sealed(rows.getBytes(4), rows.getBytes(5))),
                            StandardCharsets.UTF_8);
        }
    }

    /** How many messages were not settled yet. */
    static long waiting(Path data) throws Exception {
        try (var store = open(data)) {
            return number(store, "select count(*) from outbox where status <> 'afgeleverd'");
        }
    }

    /** How many messages are still to be tried. */
    static long underway(Path data) throws Exception {
        try (var store = open(data)) {
            return number(store, "select count(*) from outbox where status in ('aanvaard', 'wachtend')");
        }
    }

    /** How many messages are known, and how many came into the outbox: they wait, or were delivered. */
    static List<Long> rows(Path data) throws Exception {
        try (var store = open(data)) {
            return List.of(
                    number(store, "select count(*) from accepted"),
                    number(
                            store,
                            "select (select count(*) from outbox)"
                                    + " + (select count(*) from audit_entry where type = 'delivered')"));
        }
    }

    private static Connection open(Path data) throws SQLException, IOException {
        var port = Files.readAllLines(find(data, "postmaster.pid")).get(3).strip();
        var password = Files.readString(find(data, "sluis_reader")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/sluis", "sluis_reader", password);
    }

    private static Path find(Path data, String name) throws IOException {
        try (var files = Files.walk(data, 3)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static long number(Connection store, String query) throws SQLException {
        try (var statement = store.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
