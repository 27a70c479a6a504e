package nl.sluis.gateway.journey;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import nl.sluis.gateway.keys.TestPki;

/**
 * {@code bench/fire faults}: what happens to databases, disks, networks, receivers and clocks, each in turn while two nodes
 * accept and deliver; then all is mended, and counted. The databases' disk is a small one in memory, with a library before it.
 */
final class FaultBench {
    private static final Path STOP = Path.of(System.getProperty("fire.stop", "target/fire/stop"));
    private static final Path RESULT = Path.of(System.getProperty("fire.result", "target/fire/faults.md"));
    private static final int DISK_MEGABYTES = 700;
    private static final int PARKED = 404;
    private final Fleet fleet;
    private final Disk disk;
    private final Disk.Trouble trouble;
    private final FleetLedger ledger;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> receipts = new HashSet<>();
    private final Set<String> persons = new HashSet<>(Fiction.VALUES);

    private interface Fault {
        void strike() throws Exception;
    }

    private FaultBench(Path folder) throws Exception {
        disk = Disk.mount(folder.resolve("postgres"), DISK_MEGABYTES);
        fleet = new Fleet(folder, 2);
        trouble = Disk.Trouble.in(folder.resolve("trouble"));
        restart("INT");
        ledger = new FleetLedger(fleet);
    }

    /** @param arguments words of which a row's name must have one; none for all rows */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("sluis-faults");
        var bench = new FaultBench(folder);
        try {
            bench.all(List.of(arguments));
        } finally {
            bench.write();
            bench.fleet.close();
            bench.disk.close();
        }
        System.exit(bench.lines.stream().allMatch(line -> line.endsWith("clean |")) ? 0 : 1);
    }

    private void all(List<String> wanted) throws Exception {
        rows(wanted);
        var faults = ledger.faults();
        ledger.verified(receipts).stream()
                .filter(said -> said.contains("NOT VERIFIED"))
                .forEach(faults::add);
        ledger.raw(persons).forEach(place -> faults.add("a value of a person in " + place));
        lines.add("| **the whole: ledger, logs with every receipt, raw values** | | | | | %s |"
                .formatted(faults.isEmpty() ? "clean" : String.join("; ", faults)));
    }

    private void rows(List<String> wanted) throws Exception {
        row(wanted, "PostgreSQL stopped at once (-m immediate)", 3, () -> restart("QUIT"));
        row(wanted, "database: cut from one node", 3, () -> {
            fleet.ships.getFirst().database.cut();
            pause(1_500);
            fleet.ships.getFirst().database.mend();
        });
        row(wanted, "database: silent to one node", 2, () -> {
            fleet.ships.getLast().database.silence();
            pause(2_000);
            fleet.ships.getLast().database.mend();
        });
        row(wanted, "database: 60 ms away", 1, () -> {
            fleet.ships.forEach(ship -> ship.database.late(30));
            pause(4_000);
        });
        row(wanted, "disk of PostgreSQL full", 2, () -> {
            disk.fill();
            pause(3_000);
            disk.free();
            revived();
        });
        row(wanted, "disk: fsync fails (EIO), so PostgreSQL panics", 3, () -> {
            trouble.tell("fails");
            pause(1_000);
            trouble.tell("nothing");
            revived();
        });
        row(wanted, "disk: fsync takes 300 ms", 1, () -> {
            trouble.tell("slow 300");
            pause(6_000);
            trouble.tell("nothing");
        });
        clocks(wanted);
        receivers(wanted);
    }

    private void clocks(List<String> wanted) throws Exception {
        row(wanted, "clock of PostgreSQL an hour ahead, then back", 1, () -> {
            fleet.postgres.jump(Duration.ofHours(1));
            pause(1_500);
            fleet.postgres.jump(Duration.ZERO);
            pause(500);
            fleet.confirmTheTime();
        });
        row(wanted, "clock of PostgreSQL an hour behind, then right", 1, () -> {
            fleet.postgres.jump(Duration.ofHours(-1));
            pause(1_500);
            fleet.postgres.jump(Duration.ZERO);
            pause(500);
            fleet.confirmTheTime();
        });
    }

    private void receivers(List<String> wanted) throws Exception {
        for (var status : List.of(500, 503, 408, 429)) {
            answering(wanted, "receiver: " + status, got -> status);
        }
        Set<String> known = ConcurrentHashMap.newKeySet();
        answering(
                wanted,
                "receiver: takes it and dies, says 409 later",
                got -> known.add(got.idempotencyKey()) ? Receiver.DIES : 409);
        answering(wanted, "receiver: dies after each second one", got -> got.hashCode() % 2 == 0 ? Receiver.DIES : 204);
        answering(wanted, "receiver: slower than its time-out", got -> late());
        row(wanted, "receiver: 404, parked, and resent by a person", 1, () -> {
            fleet.answers(got -> PARKED);
            pause(1_500);
            fleet.mend();
            resendAll();
        });
        row(wanted, "receiver: connections reset", 3, () -> {
            fleet.ships.forEach(ship -> ship.road.cut());
            pause(700);
            fleet.ships.forEach(ship -> ship.road.mend());
        });
        row(wanted, "receiver: 400 ms away", 1, () -> {
            fleet.ships.forEach(ship -> ship.road.late(200));
            pause(4_000);
        });
        for (var manner : HostileReceiver.Manner.values()) {
            row(
                    wanted,
                    "receiver: answers with "
                            + manner.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    1,
                    () -> elsewhere(BackOffice.tls(fleet.pki(), "uwv-voorbeeld"), manner));
        }
        var others = fleet.folder().resolve("others");
        var unused = TestPki.in(others);
        row(
                wanted,
                "receiver: certificate of another authority",
                1,
                () -> elsewhere(BackOffice.tls(others, "uwv-voorbeeld"), HostileReceiver.Manner.NOTHING));
    }

    private void elsewhere(javax.net.ssl.SSLContext tls, HostileReceiver.Manner manner) throws Exception {
        try (var hostile = new HostileReceiver(tls, manner)) {
            fleet.ships.forEach(ship -> ship.road.leadTo(hostile.port()));
            pause(3_000);
            fleet.mend();
            resendAll();
        }
    }

    /** What was parked meanwhile, until nothing is. */
    private void resendAll() throws Exception {
        pause(2_500);
        for (var id : fleet.postgres.texts("select entry_id::text from outbox where status = 'geparkeerd'")) {
            var said = new StringWriter();
            if (fleet.ships.getFirst().gateway().says(said, "queue", "resend", id) != 0) {
                System.out.println("not resent: " + said);
            }
        }
    }

    private void answering(List<String> wanted, String name, ToIntFunction<Receiver.Got> answer) throws Exception {
        row(wanted, name, 1, () -> {
            fleet.answers(answer);
            pause(2_500);
        });
    }

    private static int late() {
        try {
            pause(2_500);
            return 204;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Receiver.DIES;
        }
    }

    private void restart(String signal) throws Exception {
        var postgres = new Postgres(fleet.folder());
        postgres.stop(signal);
        pause(500);
        postgres.start(trouble.environment());
        revived();
    }

    private void revived() {
        Wait.until(() -> {
            try {
                return fleet.postgres.number("select 1") == 1;
            } catch (java.sql.SQLException notYet) {
                return false;
            }
        });
    }

    private void row(List<String> wanted, String fault, int times, Fault what) throws Exception {
        if (Files.exists(STOP) || (!wanted.isEmpty() && wanted.stream().noneMatch(fault::contains))) {
            return;
        }
        try (var turn = Turn.of(System.getProperty("fire.during"))) {
            fleet.awaitReady();
            var traffic = fleet.traffic(fault.replaceAll("[^a-z]+", "-"));
            try (traffic) {
                Wait.until(() -> traffic.accepted() > 4);
                for (var time = 0; time < times; time++) {
                    what.strike();
                }
                fleet.mend();
                var before = traffic.accepted();
                Wait.until(() -> traffic.accepted() > before + 4);
            }
            receipts.addAll(traffic.receipts());
            persons.addAll(traffic.persons());
            tell(fault, times, ledger.settle(traffic));
        }
    }

    private void tell(String fault, int times, FleetLedger.Row row) {
        var line = "| %s | %d | %d | %d | %d | %s |"
                .formatted(fault, times, row.accepted(), row.delivered(), row.resting(), row.isClean() ? "clean" : row);
        lines.add(line);
        System.out.println(line);
    }

    private void write() throws java.io.IOException {
        Files.createDirectories(RESULT.toAbsolutePath().getParent());
        try (var out = new PrintWriter(Files.newBufferedWriter(RESULT))) {
            out.println(
                    "| fault, two nodes | times | accepted | delivered | resting | lost, doubled, out of order, unrecorded |");
            out.println("|---|--:|--:|--:|--:|---|");
            lines.forEach(out::println);
        }
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
