package nl.sluis.gateway.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.sluis.gateway.journal.database.EmbeddedServer;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.message.Bsn;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * How many items a second the journal takes, beside what one transaction a message gives on the same PostgreSQL. Compare
 * the ratios, and only within one run. Arguments: seconds a step, then numbers of callers.
 */
final class WriterBench {
    private static final byte[] PAYLOAD = new byte[1900];
    private static final AtomicLong IDS = new AtomicLong();
    private static final Bsn[] PERSONS = persons();

    private static String folder = "";

    private WriterBench() {}

    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var callers = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {64, 256, 1024};
        Arrays.fill(PAYLOAD, (byte) 'x');
        var dataDir = Files.createTempDirectory("writer-bench");
        folder = dataDir.toString();
        try (var server = EmbeddedServer.start(dataDir, new SecureRandom())) {
            prepare(server);
            var single = oneTransactionEach(server, 16, seconds);
            System.out.printf("%-34s %8.0f/s   1.0%n", "one transaction a message, 16 at once", single);
            journal(server, callers, seconds, single);
        } finally {
            var unused = FileSystemUtils.deleteRecursively(dataDir);
        }
    }

    private static void journal(EmbeddedServer server, int[] callers, int seconds, double single) {
        var metrics = new SimpleMeterRegistry();
        var clock = Clock.systemUTC();
        try (var journal = RunningJournal.start(
                new JournalSettings(
                        0,
                        2048,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofDays(90),
                        null),
                new Claims(() -> server.database().open(StoreRole.WRITER), 0, JournalFixture.ORIGIN, NoTree.NONE),
                new OpenGate(),
                FixedKeys.all(clock),
                new RunningJournal.Surroundings(clock, new SecureRandom(), metrics))) {
            var warm = load(journal, 256, seconds);
            System.out.printf("%-34s %8.0f/s%n", "journal, warming", warm);
            for (var count : callers) {
                var before = snapshot(metrics);
                var rate = load(journal, count, seconds);
                var after = snapshot(metrics);
                var batches = after[0] - before[0];
                var items = after[1] - before[1];
                System.out.printf(
                        "%-34s %8.0f/s %5.1f   batch %4.0f, transaction %5.2f ms, commit %5.2f ms,"
                                + " CPU us an item: writer %3.0f, PostgreSQL %3.0f, all of Java %3.0f%n",
                        "journal, " + count + " callers",
                        rate,
                        rate / single,
                        items / batches,
                        (after[2] - before[2]) / batches,
                        (after[3] - before[3]) / batches,
                        (after[4] - before[4]) / items,
                        (after[5] - before[5]) / items,
                        (after[6] - before[6]) / items);
            }
        }
    }

    private static double[] snapshot(SimpleMeterRegistry metrics) {
        var batch = metrics.get("sluis.journal.batch").summary();
        return new double[] {
            batch.count(),
            batch.totalAmount(),
            metrics.get("sluis.journal.transaction").timer().totalTime(TimeUnit.MILLISECONDS),
            metrics.get("sluis.journal.commit").timer().totalTime(TimeUnit.MILLISECONDS),
            writerMicros(),
            postgresMicros(),
            ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e3
        };
    }

    private static double writerMicros() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("journal-writer"))
                .mapToDouble(thread -> threads.getThreadCpuTime(thread.getThreadId()) / 1e3)
                .sum();
    }

    /** Of all its processes that live now. */
    private static double postgresMicros() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder) || line.startsWith("postgres: "))
                        .isPresent())
                .filter(WriterBench::isOurs)
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3)
                .sum();
    }

    private static boolean isOurs(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .toString()
                    .startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static double load(Journal journal, int callers, int seconds) {
        var done = new AtomicLong();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < callers; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        if (journal.append(item()) instanceof Outcome.Recorded) {
                            done.incrementAndGet();
                        }
                    }
                });
            }
        }
        return done.get() / (double) seconds;
    }

    private static Item item() {
        var person = PERSONS[ThreadLocalRandom.current().nextInt(PERSONS.length)];
        return Messages.application(
                "bench-" + IDS.incrementAndGet(), new String(PAYLOAD, StandardCharsets.US_ASCII), person);
    }

    /** Numbers that pass the 11-proef and are nobody's. */
    private static Bsn[] persons() {
        return java.util.stream.IntStream.iterate(999_900_000, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(Bsn::passesElevenTest)
                .limit(5000)
                .map(Bsn::of)
                .toArray(Bsn[]::new);
    }

    private static double oneTransactionEach(EmbeddedServer server, int connections, int seconds) {
        var done = new AtomicLong();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var i = 0; i < connections; i++) {
                threads.execute(() -> insertOneByOne(server, end, done));
            }
        }
        return done.get() / (double) seconds;
    }

    private static void insertOneByOne(EmbeddedServer server, long end, AtomicLong done) {
        try (var connection = server.database().open(StoreRole.OWNER);
                var statement = connection.prepareStatement("insert into bare (payload) values (?)")) {
            while (System.nanoTime() < end) {
                statement.setBytes(1, PAYLOAD);
                statement.executeUpdate();
                done.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(EmbeddedServer server) throws SQLException {
        var unused = Flyway.configure()
                .dataSource(server.database().unpooled(StoreRole.OWNER))
                .load()
                .migrate();
        try (var owner = server.database().open(StoreRole.OWNER);
                var statement = owner.createStatement()) {
            statement.execute("create table bare (id bigserial primary key, payload bytea)");
            statement.execute("select sluis_make_partitions(current_date - 1, current_date + 1)");
        }
    }
}
