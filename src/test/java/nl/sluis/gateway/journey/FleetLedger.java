package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;

/** What the store of a fleet says: of each row of a bench, and of the whole. */
final class FleetLedger {
    private final Fleet fleet;
    private long accepted;
    private long delivered;

    FleetLedger(Fleet fleet) throws SQLException {
        this.fleet = fleet;
        this.accepted = entries("accepted");
        this.delivered = entries("delivered");
    }

    /**
     * A row, once nothing is under way any more.
     *
     * @param accepted   what senders had a 202 for
     * @param delivered  what the receiver took
     * @param resting    what is accepted, and rests: parked, expired, stopped or discarded
     * @param unrecorded entries that are not there, or there too often
     */
    record Row(int accepted, int delivered, long resting, Traffic.Result found, long unrecorded) {
        boolean isClean() {
            return found.lost() == resting
                    && found.duplicated() == 0
                    && found.outOfOrder() == 0
                    && unrecorded == 0
                    && accepted == delivered + resting;
        }
    }

    /** Waits until nothing is under way, then counts. */
    Row settle(Traffic traffic) throws SQLException {
        var restedBefore = resting();
        Wait.until(() ->
                fleet.postgres.number("select count(*) from outbox where status in ('aanvaard', 'wachtend')") == 0);
        var found = traffic.result(fleet.got());
        var resting = resting() - restedBefore;
        var newAccepted = entries("accepted") - accepted;
        var newDelivered = entries("delivered") - delivered;
        accepted += newAccepted;
        delivered += newDelivered;
        var taken = found.accepted() - found.lost();
        var unrecorded = Math.abs(newAccepted - found.accepted()) + Math.abs(newDelivered - taken);
        return new Row(found.accepted(), taken, found.lost(), found, unrecorded);
    }

    /** Over everything: what was accepted was delivered, or rests; and no log has a hole. */
    List<String> faults() throws SQLException {
        var faults = new ArrayList<String>();
        if (entries("accepted") != entries("delivered") + resting()) {
            faults.add("accepted " + entries("accepted") + ", delivered " + entries("delivered") + ", resting "
                    + resting());
        }
        check(
                faults,
                "logs with holes",
                "select count(*) from (select shard from audit_entry group by shard"
                        + " having count(*) <> max(idx) - min(idx) + 1) holed");
        check(
                faults,
                "leaves that do not hash to what was promised",
                "select count(*) from audit_entry where leaf_hash <> sha256('\\x00'::bytea || leaf)");
        check(
                faults,
                "messages accepted twice",
                "select count(*) from audit_entry where type = 'accepted'"
                        + " and not exists (select from accepted a where a.entry_id = audit_entry.entry_id)");
        return faults;
    }

    private void check(List<String> faults, String what, String query) throws SQLException {
        var count = fleet.postgres.number(query);
        if (count != 0) {
            faults.add(what + ": " + count);
        }
    }

    /** Each log, as a party does with nothing but public keys: with the receipts of it. */
    List<String> verified(Collection<String> receipts) throws Exception {
        var said = new ArrayList<String>();
        for (var shard = 0; shard < fleet.postgres.number("select count(*) from log_shard"); shard++) {
            var origin = "/log/" + shard + "\"";
            var own = receipts.stream()
                    .filter(one -> opened(one).contains(origin))
                    .toList();
            said.add(own.size() + " receipts; "
                    + verified(shard, Files.write(fleet.folder().resolve("receipts"), own)));
        }
        return said;
    }

    private static String opened(String receipt) {
        return new String(
                Base64.getUrlDecoder().decode(receipt.substring("rcpt1.".length())), StandardCharsets.US_ASCII);
    }

    private String verified(int shard, Path receipts) throws Exception {
        var size = fleet.postgres.number("select next_index from log_shard where shard = " + shard);
        Wait.until(() -> fleet.postgres.number("select cp_size from log_shard where shard = " + shard) >= size);
        var data = fleet.folder().resolve("node-0");
        var out = new StringWriter();
        var exitCode = Sluis.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "verify",
                "https://localhost:" + fleet.ships.getFirst().gateway().port() + "/log/" + shard,
                "--party=ggz-voorbeeld",
                "--pki=" + data.resolve("pki"),
                "--keys=" + data.resolve("logs.vkeys"),
                "--public-key=" + data.resolve("receipts.pub"),
                "--receipt=" + receipts);
        var all = out.toString().strip();
        return exitCode == 0
                ? all.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("PROVEN"))
                        .findFirst()
                        .orElseThrow()
                : "NOT VERIFIED, " + all.replaceAll("\\s*\n\\s*", "; ");
    }

    private long resting() throws SQLException {
        return fleet.postgres.number(
                "select count(*) from outbox where status not in ('aanvaard', 'wachtend', 'afgeleverd')");
    }

    private long entries(String type) throws SQLException {
        return fleet.postgres.number("select count(*) from audit_entry where type = '" + type + "'");
    }

    /** Files of the nodes and of PostgreSQL in which one of these stands, in clear, hex or base64. */
    List<String> raw(Collection<String> values) throws IOException {
        return RawValues.in(fleet.folder(), values);
    }
}
