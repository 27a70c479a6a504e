package nl.sluis.gateway.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How many messages a second the journal takes on a log that is there already, with tree and encryption. */
final class AcceptBench {
    private static final int CALLERS = 256;
    private final BenchStore store;

    AcceptBench(BenchStore store) {
        this.store = store;
    }

    /** Accepted a second, after as long to warm up. */
    double run(int seconds) {
        store.asOwner("select sluis_make_partitions(current_date - 1, current_date + 1)");
        var clock = Clock.systemUTC();
        var tree = store.tree();
        tree.start();
        try (var journal = RunningJournal.start(
                new JournalSettings(
                        0,
                        2048,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofDays(90),
                        null),
                store.claims(tree),
                new OpenGate(),
                store.journalKeys(),
                new RunningJournal.Surroundings(clock, new SecureRandom(), new SimpleMeterRegistry()))) {
            var unused = load(journal, seconds);
            return load(journal, seconds);
        } finally {
            tree.stop();
        }
    }

    private static double load(Journal journal, int seconds) {
        var run = UUID.randomUUID().toString();
        var ids = new AtomicLong();
        var done = new AtomicLong();
        var payload = "x".repeat(1900);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < CALLERS; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        var item = Messages.application(run + ids.incrementAndGet(), payload);
                        if (journal.append(item) instanceof Outcome.Recorded) {
                            done.incrementAndGet();
                        }
                    }
                });
            }
        }
        return done.get() / (double) seconds;
    }
}
