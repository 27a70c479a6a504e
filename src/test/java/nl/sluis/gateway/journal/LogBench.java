package nl.sluis.gateway.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.sluis.gateway.delivery.StoreBench;
import org.springframework.util.FileSystemUtils;

/** What {@code bench/log} runs; see {@code bench/README.md}. */
public final class LogBench {
    private LogBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("bench/log generate …; see bench/README.md");
        }
        var words = new BenchWords(arguments);
        switch (words.verb()) {
            case "generate" -> generate(words);
            case "append" -> append(words);
            case "proofs" -> proofs(words);
            case "verify" -> verify(words);
            case "accept" -> accept(words);
            case "delete" -> delete(words);
            case "store" ->
                StoreBench.run(
                        (int) words.number("seconds", 10), (int) words.number("together", 0), words.has("statements"));
            case "limit" -> LimitBench.print((int) words.number("seconds", 10));
            case "all" -> new AllBench(words).run();
            default -> throw new IllegalArgumentException("bench/log does not know " + words.verb());
        }
    }

    private static void generate(BenchWords words) throws Exception {
        var entries = words.number("entries", 0);
        var dataDir = Path.of(words.text("data-dir", "target/bench-log/" + entries));
        var plan = LargeLogPlan.of(dataDir, entries).over((int) words.number("months", 12));
        generate(dataDir, words.has("small") ? plan.withSmallBodies() : plan);
    }

    /** With progress. */
    static void generate(Path dataDir, LargeLogPlan plan) throws Exception {
        var began = System.nanoTime();
        try (var store = BenchStore.open(dataDir)) {
            LargeLog.write(store, plan, progress(began));
            store.asOwner("analyze");
            System.err.printf(
                    "%d entries in %s, %.1f GB, %d s%n",
                    store.number("select next_index from log_shard where shard = 0"),
                    dataDir,
                    store.number("select pg_database_size(current_database())") / 1e9,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    private static void append(BenchWords words) throws Exception {
        var entries = words.number("entries", 1_000_000);
        var rates = appended(entries);
        System.out.printf(
                "append | %d entries | with tree and encryption %.0f/s, the same rows without %.0f/s, ratio %.2f%n",
                entries, rates.with(), rates.without(), rates.ratio());
    }

    /** Entries a second. */
    record Rates(double with, double without) {
        double ratio() {
            return with / without;
        }
    }

    /** In turns, each in a new data folder: with proofs, without, without, with. */
    static Rates appended(long entries) throws Exception {
        var seconds = new double[2];
        for (var bare : new int[] {0, 1, 1, 0}) {
            var dataDir = Files.createTempDirectory(Path.of("target"), "bench-append");
            var plan = LargeLogPlan.of(dataDir, entries / 2).over(1);
            try (var store = BenchStore.open(dataDir)) {
                var began = System.nanoTime();
                LargeLog.write(store, bare == 1 ? plan.withoutProofs() : plan, progress(began));
                seconds[bare] += (System.nanoTime() - began) / 1e9;
            } finally {
                var unused = FileSystemUtils.deleteRecursively(dataDir);
            }
        }
        return new Rates(entries / seconds[0], entries / seconds[1]);
    }

    private static void proofs(BenchWords words) throws Exception {
        try (var store = BenchStore.open(folder(words))) {
            var measured = new ProofBench(store).run();
            System.out.printf(
                    "proofs | %d entries | at most %d bytes, median %.2f ms, p95 %.2f ms%n",
                    measured.entries(), measured.bytes(), measured.medianMillis(), measured.p95Millis());
        }
    }

    private static void verify(BenchWords words) throws Exception {
        var measured = verified(folder(words));
        System.out.printf(
                "verify | %d entries, %.2f GB | %.2f s (processor %.2f s), SHA-256 of the same files %.2f s, ratio %.2f%n",
                measured.entries(),
                measured.bytes() / 1e9,
                measured.verifySeconds(),
                measured.cpuSeconds(),
                measured.hashSeconds(),
                measured.hashSeconds() / measured.verifySeconds());
    }

    static VerifyBench.Measured verified(Path log) throws Exception {
        var exported = Files.createTempDirectory(Path.of("target"), "bench-export");
        try (var store = BenchStore.open(log)) {
            return new VerifyBench(store, exported).run();
        } finally {
            var unused = FileSystemUtils.deleteRecursively(exported);
        }
    }

    private static void accept(BenchWords words) throws Exception {
        try (var store = BenchStore.open(folder(words))) {
            var stored = store.number("select next_index from log_shard where shard = 0");
            System.out.printf(
                    "accept | %d entries stored | %.0f/s%n",
                    stored, new AcceptBench(store).run((int) words.number("seconds", 20)));
        }
    }

    private static void delete(BenchWords words) throws Exception {
        try (var store = BenchStore.open(folder(words))) {
            for (var gone : new DeleteBench(store).run()) {
                System.out.printf("delete | %s | %d rows, %.0f/s%n", gone.what(), gone.rows(), gone.rate());
            }
        }
    }

    private static Path folder(BenchWords words) {
        return Path.of(words.text("data-dir", "target/bench-log/" + words.number("entries", 0)));
    }

    private static LargeLog.Progress progress(long began) {
        var told = new long[] {began};
        return (done, of) -> {
            var now = System.nanoTime();
            if (now - told[0] > 5_000_000_000L || done == of) {
                told[0] = now;
                System.err.printf("  %d of %d, %.0f/s%n", done, of, done / ((now - began) / 1e9));
            }
        };
    }
}
