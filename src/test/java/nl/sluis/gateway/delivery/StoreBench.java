package nl.sluis.gateway.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.sluis.gateway.consent.BenchRegister;
import nl.sluis.gateway.journal.StoreLoad;
import nl.sluis.gateway.message.ConsentClaim;
import org.springframework.util.FileSystemUtils;

/**
 * What a message costs the store, without HTTP: accepted, delivered when many wait, and both together, with a receiver that
 * takes two milliseconds. Journal, tree, keys, register and delivery are those of a gateway.
 */
public final class StoreBench {
    private static final int CALLERS = 64;
    private static final int MOST_WAITING = 500;
    private static final Duration TRAVEL = Duration.ofMillis(2);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private final StoreLoad load;
    private final Path cluster;
    private final Optional<StoreStatements> statements;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private volatile long most = Long.MAX_VALUE;
    private volatile Runnable woken = () -> {};

    private StoreBench(StoreLoad load, Path cluster, Optional<StoreStatements> statements) {
        this.load = load;
        this.cluster = cluster;
        this.statements = statements;
    }

    /**
     * @param together for so many seconds only both together, told every ten seconds; 0 for all three, twice
     * @param statements whether PostgreSQL is asked what each statement took
     */
    public static void run(int seconds, int together, boolean statements) throws IOException {
        var dataDir = Files.createTempDirectory(Path.of("target"), "bench-store");
        try {
            var asked = statements ? Optional.of(asking(dataDir)) : Optional.<StoreStatements>empty();
            try (var load = StoreLoad.open(dataDir)) {
                var bench = new StoreBench(load, cluster(dataDir), asked);
                bench.warmUp(seconds);
                if (together > 0) {
                    bench.longTogether(together);
                } else {
                    bench.phases(seconds);
                    bench.phases(seconds);
                }
                new StoreSizes(load.store()).print(StoreSizes.ALL);
            }
        } finally {
            var unused = FileSystemUtils.deleteRecursively(dataDir);
        }
    }

    private static StoreStatements asking(Path dataDir) throws IOException {
        StoreLoad.open(dataDir).close();
        var statements = new StoreStatements(cluster(dataDir));
        statements.askFor();
        return statements;
    }

    private static Path cluster(Path dataDir) throws IOException {
        return dataDir.resolve("postgres").resolve("cluster").toRealPath();
    }

    private void warmUp(int seconds) {
        load.store().asOwner("select sluis_make_partitions(current_date - 1, current_date + 1)");
        accept(seconds);
        deliver(() -> waiting() > 0);
    }

    private void phases(int seconds) {
        measure("accept", accepted, () -> accept(seconds));
        measure("deliver", delivered, () -> deliver(() -> waiting() > 0));
        measure("together", delivered, () -> together(seconds));
    }

    private void measure(String what, AtomicLong counted, Runnable phase) {
        statements.ifPresent(StoreStatements::forget);
        var then = figures();
        var before = counted.get();
        phase.run();
        System.out.printf("store | %-8s | %s%n", what, figures().since(then, counted.get() - before));
        statements.ifPresent(asked -> asked.print(counted.get() - before));
    }

    private StoreFigures figures() {
        return StoreFigures.of(load.store(), cluster);
    }

    private long waiting() {
        return accepted.get() - delivered.get();
    }

    private void accept(int seconds) {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < CALLERS; i++) {
                threads.execute(() -> acceptUntil(end));
            }
        }
    }

    private void acceptUntil(long end) {
        while (System.nanoTime() < end) {
            if (waiting() > most) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            } else if (load.accept()) {
                accepted.incrementAndGet();
                woken.run();
            }
        }
    }

    private void together(int seconds) {
        most = MOST_WAITING;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var accepting = threads.submit(() -> accept(seconds));
            deliver(() -> !accepting.isDone() || waiting() > 0);
        }
        most = Long.MAX_VALUE;
    }

    /** The same, told every ten seconds, with what stands in the tables: does it decline? */
    private void longTogether(int seconds) {
        for (var left = seconds; left > 0; left -= (int) TOLD_EVERY.toSeconds()) {
            measure("together", delivered, () -> together((int) TOLD_EVERY.toSeconds()));
            new StoreSizes(load.store()).print(List.of("outbox", "outbox_payload"));
        }
    }

    private void deliver(BooleanSupplier goingOn) {
        var dispatcher = dispatcher();
        woken = () -> dispatcher.wake(Post.UWV.oin());
        dispatcher.start();
        try {
            while (goingOn.getAsBoolean()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } finally {
            woken = () -> {};
            dispatcher.stop();
        }
    }

    private Dispatcher dispatcher() {
        var metrics = new DeliveryMetrics(new SimpleMeterRegistry());
        var settings = settings();
        var entry = new DeliveryEntry(settings.retentionClass());
        return new Dispatcher(
                new LaneParts(
                        new Outbox(load.store().writer(), settings.lease()),
                        new Gate(this::now),
                        new Attempt(this::carry, load.payloads(), settings.attempt()),
                        new Settlements(
                                load.journal(),
                                new Backoff(settings, new Random()),
                                entry,
                                metrics,
                                settings.attempts()),
                        settings,
                        new Inboxes(oin -> false, new Waiters()),
                        new Breakers(settings.breaker(), metrics)),
                metrics);
    }

    private Carrier.Carried carry(Parcel parcel) {
        LockSupport.parkNanos(TRAVEL.toNanos());
        delivered.incrementAndGet();
        return new Carrier.Carried.Delivered();
    }

    /** As they are where nobody sets anything. */
    private static DeliverySettings settings() {
        return new DeliverySettings(
                64,
                Duration.ofMillis(250),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                2,
                Duration.ofMinutes(5),
                100,
                Duration.ofSeconds(25),
                Duration.ofMinutes(2),
                "care-5y",
                5,
                Post.NEVER);
    }

    private List<ConsentCheck.Said> now(List<ConsentClaim> claims) {
        return BenchRegister.now(load.store().writer(), claims).stream()
                .map(answer -> new ConsentCheck.Said(
                        answer.state(),
                        answer.relied().stream()
                                .map(one -> new ConsentCheck.Relied(one.holder(), one.version(), one.entry()))
                                .toList()))
                .toList();
    }
}
