package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code bench/fire kills}: gateways killed at named points, hundreds of times, and a ledger of what became of every message.
 * Writes its result after each round, so that a run which is stopped has one.
 */
final class KillBench {
    /** Whether somebody wants the rest of a run not to be. */
    private static final Path STOP = Path.of(System.getProperty("fire.stop", "target/fire/stop"));

    private static final Path RESULT = Path.of(System.getProperty("fire.result", "target/fire/kills.md"));
    private static final int EACH = Integer.getInteger("fire.each", 3);
    private final Instant begun = Instant.now();
    private final List<KillRun> runs = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final Instant until;

    private KillBench(Duration most) {
        this.until = begun.plus(most);
    }

    /** @param arguments the minutes that it may take, then of each run its nodes and its kills, as in 2:300 3:300 */
    public static void main(String[] arguments) throws Exception {
        var bench = new KillBench(Duration.ofMinutes(Long.parseLong(arguments[0])));
        for (var run : List.of(arguments).subList(1, arguments.length)) {
            var words = run.split(":");
            bench.run(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        }
        System.exit(bench.ends.stream().allMatch(end -> end.endsWith("clean")) ? 0 : 1);
    }

    private void run(int nodes, int kills) throws Exception {
        if (isOver()) {
            return;
        }
        try (var fleet = new Fleet(Files.createTempDirectory("sluis-fire"), nodes)) {
            var run = new KillRun(fleet, nodes);
            runs.add(run);
            while (run.killed() < kills && !isOver()) {
                try (var turn = Turn.of(System.getProperty("fire.during"))) {
                    var row = run.round(EACH);
                    System.out.printf(
                            "%tT %d nodes, round %d: %d killed, %d accepted, %s%n",
                            System.currentTimeMillis(),
                            nodes,
                            run.rounds(),
                            run.killed(),
                            run.accepted(),
                            row.isClean() ? "clean" : row);
                }
                write();
            }
            ends.add(end(run));
            write();
        }
    }

    private boolean isOver() {
        return Files.exists(STOP) || Instant.now().isAfter(until);
    }

    private static String end(KillRun run) throws Exception {
        var faults = run.faults();
        var verified = run.verified();
        verified.stream().filter(said -> said.contains("NOT VERIFIED")).forEach(faults::add);
        run.raw().forEach(place -> faults.add("a value of a person in " + place));
        verified.forEach(said -> System.out.println("verify: " + said));
        return "%d nodes: ledger, raw values, and %s: %s"
                .formatted(
                        run.nodes(),
                        String.join("; ", verified),
                        faults.isEmpty() ? "clean" : String.join("; ", faults));
    }

    private void write() throws IOException {
        Files.createDirectories(RESULT.toAbsolutePath().getParent());
        try (var out = new PrintWriter(Files.newBufferedWriter(RESULT))) {
            out.printf(
                    "Begun %tFT%<tTZ, written after %d minutes.%n%n",
                    begun.atZone(java.time.ZoneOffset.UTC),
                    Duration.between(begun, Instant.now()).toMinutes());
            out.print("| killed at |");
            runs.forEach(run -> out.printf(" %d nodes |", run.nodes()));
            out.printf("%n|---|%s%n", "--:|".repeat(runs.size()));
            for (var point : Point.values()) {
                out.printf("| %s |", point);
                runs.forEach(run -> out.printf(" %d |", run.kills().getOrDefault(point, 0)));
                out.println();
            }
            line(out, "**all kills**", KillRun::killed);
            line(out, "rounds", KillRun::rounds);
            line(out, "traps that nothing walked into", KillRun::missed);
            line(out, "accepted", KillRun::accepted);
            line(out, "delivered", run -> run.accepted() - (int) run.resting());
            line(out, "rounds not clean", KillRun::uncleanRounds);
            out.println();
            ends.forEach(out::println);
        }
    }

    private void line(PrintWriter out, String what, java.util.function.ToIntFunction<KillRun> number) {
        out.printf("| %s |", what);
        runs.forEach(run -> out.printf(" %d |", number.applyAsInt(run)));
        out.println();
    }
}
