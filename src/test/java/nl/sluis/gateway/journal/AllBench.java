package nl.sluis.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.sluis.gateway.report.search.SearchBench;
import org.springframework.util.FileSystemUtils;

/**
 * The whole table of the log: {@code bench/log all 1M}, {@code --with 10M} for what is asked of a larger log too, {@code --only
 * append,verify} for some of it. Each line is printed when it was measured, and kept.
 */
final class AllBench {
    private static final long SMALL = 10_000;
    private static final long MIDDLE = 100_000;
    private static final List<String> STEPS = List.of("append", "verify", "proofs", "search", "accept", "delete");
    private final BenchWords words;
    private final BenchTable table;
    private final long entries;
    private final long largest;
    private final Set<Path> made = new HashSet<>();

    AllBench(BenchWords words) throws IOException {
        this.words = words;
        this.entries = words.number("entries", 1_000_000);
        this.largest = words.number("with", entries);
        var now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .format(Clock.systemUTC().instant().atZone(ZoneOffset.UTC));
        var file = Path.of(words.text("out", "bench/results/log-" + now + ".md"));
        this.table = new BenchTable(file);
        say("results go to " + file);
    }

    void run() throws Exception {
        var only = words.text("only", String.join(",", STEPS)).split(",");
        for (var step : STEPS) {
            if (Arrays.asList(only).contains(step)) {
                say(step);
                measure(step);
            }
        }
        System.out.println("\n" + table.whole());
    }

    private void measure(String step) throws Exception {
        switch (step) {
            case "append" -> append();
            case "verify" -> verify();
            case "proofs" -> proofs();
            case "search" -> search();
            case "accept" -> accept();
            default -> delete();
        }
    }

    private Set<Long> sizes() {
        return new TreeSet<>(List.of(Math.min(MIDDLE, entries), entries, largest));
    }

    /** The log of so many entries, made when it is not there. */
    private Path log(long howMany) throws Exception {
        var folder = Path.of(words.text("data-dir", "target/bench-log")).resolve(Long.toString(howMany));
        if (!isWhole(folder, howMany)) {
            say("generate " + BenchTable.size(howMany));
            var unused = FileSystemUtils.deleteRecursively(folder);
            LogBench.generate(folder, LargeLogPlan.of(folder, howMany));
            made.add(folder);
        }
        return folder;
    }

    private boolean isWhole(Path folder, long howMany) {
        if (made.contains(folder) || Files.notExists(folder.resolve("postgres"))) {
            return made.contains(folder);
        }
        try (var store = BenchStore.open(folder)) {
            if (store.number("select next_index from log_shard where shard = 0") >= howMany) {
                made.add(folder);
            }
        }
        return made.contains(folder);
    }

    private void append() throws Exception {
        var rates = LogBench.appended(entries);
        table.add(
                "append, tree and encryption ÷ the same rows without",
                entries,
                text("%.0f/s ÷ %.0f/s = %.2f", rates.with(), rates.without(), rates.ratio()),
                "≥ 0.7",
                rates.ratio() >= 0.7);
    }

    private void verify() throws Exception {
        var measured = LogBench.verified(log(entries));
        var ratio = measured.hashSeconds() / measured.verifySeconds();
        table.add(
                "verify, SHA-256 of the same files ÷ whole verification",
                measured.entries(),
                text(
                        "%.2f s ÷ %.2f s = %.2f (%.2f GB; processor %.2f s)",
                        measured.hashSeconds(),
                        measured.verifySeconds(),
                        ratio,
                        measured.bytes() / 1e9,
                        measured.cpuSeconds()),
                "≥ 0.5",
                ratio >= 0.5);
    }

    private void proofs() throws Exception {
        var all = new TreeSet<>(sizes());
        all.add(SMALL);
        for (var size : all) {
            try (var store = BenchStore.open(log(size))) {
                var proof = new ProofBench(store).run();
                table.add(
                        "proof",
                        proof.entries(),
                        text(
                                "%d bytes; median %.2f ms, p95 %.2f ms",
                                proof.bytes(), proof.medianMillis(), proof.p95Millis()),
                        "< 10 kB, logarithmic",
                        proof.bytes() < 10_000);
            }
        }
    }

    private void search() throws Exception {
        for (var size : sizes()) {
            try (var store = BenchStore.open(log(size))) {
                for (var took : SearchBench.run(store, (int) words.number("times", 40))) {
                    add(size, took);
                }
            }
        }
    }

    private void add(long size, SearchBench.Took took) throws IOException {
        var most = took.what().contains("full report") ? 2_000 : 1_000;
        var ahead = took.what().startsWith("reading ahead");
        table.add(
                took.what(),
                size,
                text(
                        "first %.0f ms, p50 %.1f ms, p95 %.1f ms (%d found)",
                        took.firstMillis(), took.p50Millis(), took.p95Millis(), took.most()),
                ahead ? "" : "p95 < " + most / 1000 + " s",
                took.p95Millis() < most);
    }

    /** In turns, small, large, large, small: a machine that gets slower or faster counts on both sides. */
    private void accept() throws Exception {
        var seconds = (int) words.number("seconds", 20);
        var rates = new double[2];
        var small = Files.createTempDirectory(Path.of("target"), "bench-small");
        try {
            LogBench.generate(small, LargeLogPlan.of(small, SMALL));
            for (var large : new int[] {0, 1, 1, 0}) {
                try (var store = BenchStore.open(large == 1 ? log(largest) : small)) {
                    rates[large] += new AcceptBench(store).run(seconds) / 2;
                }
                say("accept so far %.0f/s and %.0f/s".formatted(rates[0], rates[1]));
            }
        } finally {
            var unused = FileSystemUtils.deleteRecursively(small);
        }
        table.add(
                "accept, on so many entries ÷ on 10 k",
                largest,
                text("%.0f/s ÷ %.0f/s = %.2f", rates[1], rates[0], rates[1] / rates[0]),
                "≥ 0.9",
                rates[1] / rates[0] >= 0.9);
    }

    /** On a log of its own, which is empty afterwards; beside what the journal takes on the same log. */
    private void delete() throws Exception {
        var size = Math.min(MIDDLE, entries);
        var folder = Files.createTempDirectory(Path.of("target"), "bench-delete");
        try {
            LogBench.generate(folder, LargeLogPlan.of(folder, size));
            try (var store = BenchStore.open(folder)) {
                var accepted = new AcceptBench(store).run((int) words.number("seconds", 20));
                for (var gone : new DeleteBench(store).run()) {
                    table.add(
                            "deleted ÷ accepted: " + gone.what(),
                            size,
                            text("%.0f/s ÷ %.0f/s = %.1f", gone.rate(), accepted, gone.rate() / accepted),
                            "≥ 1",
                            gone.rate() >= accepted);
                }
            }
        } finally {
            var unused = FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static void say(String what) {
        System.err.println(Clock.systemUTC().instant().toString().substring(11, 19) + " " + what);
    }
}
