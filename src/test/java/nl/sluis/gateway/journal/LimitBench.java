package nl.sluis.gateway.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import nl.sluis.gateway.journal.database.StoreRole;
import org.springframework.util.FileSystemUtils;

/**
 * How near the journal comes to what PostgreSQL takes at all: the same rows in the same tables with the same indexes, made
 * beforehand, by one connection with one commit a batch, and nothing asked; beside messages that the journal accepts, with
 * what is known, keys and consents asked, encryption, tree and receipt. In turns, on one store.
 */
final class LimitBench {
    private static final int PERSONS = 2_000;
    private static final int LEAF = 480;
    private static final int BODY = 665;
    private static final int PAYLOAD = 2_116;
    private static final int DEMAND = 190;
    private final RandomGenerator random = new SecureRandom();
    private final byte[][] kids = columns(PERSONS, 16);
    private final int seconds;
    private long idx = 1L << 40;

    LimitBench(int seconds) {
        this.seconds = seconds;
    }

    /** @param batch for the rows alone; for the journal, the number of callers, which is what a batch can hold */
    record Measured(int batch, double rows, double journal) {}

    static void print(int seconds) throws IOException, SQLException {
        for (var measured : new LimitBench(seconds).run(64, 512)) {
            System.out.printf(
                    "limit | batches of %d: the rows alone %.0f/s | journal, %d callers: %.0f/s | ratio %.2f%n",
                    measured.batch(),
                    measured.rows(),
                    measured.batch(),
                    measured.journal(),
                    measured.journal() / measured.rows());
        }
    }

    /** Of each size two turns of either. */
    Measured[] run(int... batches) throws IOException, SQLException {
        var dataDir = Files.createTempDirectory(Path.of("target"), "bench-limit");
        try (var load = StoreLoad.open(dataDir);
                var connection = load.store().database().open(StoreRole.WRITER)) {
            connection.setAutoCommit(false);
            load.store().asOwner("select sluis_make_partitions(current_date - 1, current_date + 1)");
            var unused = accept(load, 64) + rows(connection, 64);
            var measured = new Measured[batches.length];
            for (var i = 0; i < batches.length; i++) {
                var rows = rows(connection, batches[i]);
                var journal = accept(load, batches[i]) + accept(load, batches[i]);
                rows += rows(connection, batches[i]);
                measured[i] = new Measured(batches[i], rows / 2, journal / 2);
            }
            return measured;
        } finally {
            var unused = FileSystemUtils.deleteRecursively(dataDir);
        }
    }

    private double accept(StoreLoad load, int callers) {
        var accepted = new AtomicLong();
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < callers; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        if (load.accept()) {
                            accepted.incrementAndGet();
                        }
                    }
                });
            }
        }
        return accepted.get() / (double) seconds;
    }

    private double rows(Connection connection, int batch) throws SQLException {
        var written = 0L;
        var spent = 0L;
        try (var statements = new Statements(connection)) {
            while (spent < Duration.ofSeconds(seconds).toNanos()) {
                var trip = batchOf(batch, statements);
                var began = System.nanoTime();
                trip.go();
                spent += System.nanoTime() - began;
                written += batch;
            }
        }
        return written * 1e9 / spent;
    }

    /** What the journal writes for so many messages, ready to be sent. */
    private RoundTrip batchOf(int size, Statements statements) {
        var t = Clock.systemUTC().millis();
        var day =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).toString();
        var ids = new UUID[size];
        Arrays.setAll(ids, i -> new UUID(t << 16 | 0x7000 | i, random.nextLong() >>> 2 | Long.MIN_VALUE));
        var indexes = new long[size];
        Arrays.setAll(indexes, i -> idx++);
        var dupKeys = columns(size, 32);
        Arrays.sort(dupKeys, Arrays::compareUnsigned);
        return new RoundTrip(statements)
                .update(Sql.ACCEPT, 0, t, t + Duration.ofDays(90).toMillis(), dupKeys, columns(size, 32), indexes, ids)
                .update(
                        Sql.WRITE_ENTRIES,
                        0,
                        t,
                        indexes,
                        ids,
                        texts(size, i -> "accepted"),
                        columns(size, LEAF),
                        columns(size, 32),
                        columns(size, i -> kids[random.nextInt(PERSONS)]),
                        columns(size, 12),
                        columns(size, BODY),
                        new UUID[size])
                .update(
                        Sql.WRITE_OUTBOX,
                        ids(size),
                        texts(size, i -> day),
                        ids,
                        texts(size, i -> "AM13"),
                        texts(size, i -> "nl.sluis.traject.aanvraag.v1"),
                        texts(size, i -> Messages.GGZ.value()),
                        texts(size, i -> Messages.UWV.value()),
                        texts(size, i -> "uwv"),
                        columns(size, i -> kids[random.nextInt(PERSONS)]),
                        texts(size, i -> "aanvraag-ggz-uwv"),
                        columns(size, 32),
                        texts(size, i -> "d".repeat(DEMAND)),
                        numbers(size, t + Duration.ofDays(7).toMillis()),
                        texts(size, i -> "false"))
                .update(Sql.WRITE_PAYLOADS, ids, texts(size, i -> day), columns(size, 12), columns(size, PAYLOAD))
                .update(Sql.COMMIT);
    }

    private UUID[] ids(int size) {
        var ids = new UUID[size];
        Arrays.setAll(ids, i -> new UUID(random.nextLong(), random.nextLong()));
        return ids;
    }

    private static long[] numbers(int size, long number) {
        var numbers = new long[size];
        Arrays.fill(numbers, number);
        return numbers;
    }

    private static String[] texts(int size, IntFunction<String> text) {
        var texts = new String[size];
        Arrays.setAll(texts, text);
        return texts;
    }

    private static byte[][] columns(int size, IntFunction<byte[]> bytes) {
        var column = new byte[size][];
        Arrays.setAll(column, bytes);
        return column;
    }

    /** Each with random bytes at its beginning: what an index sees. */
    private byte[][] columns(int size, int length) {
        return columns(size, i -> ByteBuffer.allocate(length)
                .putInt(random.nextInt())
                .putLong(random.nextLong())
                .array());
    }
}
