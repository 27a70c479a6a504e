package nl.sluis.gateway.journal;

import java.nio.file.Path;
import java.time.Duration;

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
            default -> throw new IllegalArgumentException("bench/log does not know " + words.verb());
        }
    }

    private static void generate(BenchWords words) throws Exception {
        var entries = words.number("entries", 0);
        var dataDir = Path.of(words.text("data-dir", "target/bench-log/" + entries));
        var plan = LargeLogPlan.of(dataDir, entries).over((int) words.number("months", 12));
        var began = System.nanoTime();
        try (var store = BenchStore.open(dataDir)) {
            LargeLog.write(store, words.has("small") ? plan.withSmallBodies() : plan, progress(began));
            store.asOwner("analyze");
            System.out.printf(
                    "%d entries in %s, %.1f GB, %d s%n",
                    store.number("select next_index from log_shard where shard = 0"),
                    dataDir,
                    store.number("select pg_database_size(current_database())") / 1e9,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
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
