package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** From the start of the process to the first accepted message, on a data folder that was used before, in each way of starting. */
record StartTime(Plan plan, OneType scene) implements Part {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final long PATIENCE_SECONDS = 120;

    /** How the program is started. The last is what the launcher {@code sluis} does where it can. */
    enum Way {
        JAR("the jar as it is"),
        EXTRACTED("the jar unpacked beside its libraries"),
        CDS("unpacked, with an archive of its classes (CDS)"),
        AOT("unpacked, with an ahead-of-time cache (JDK 25)");

        private final String title;

        Way(String title) {
            this.title = title;
        }
    }

    /** One start, in seconds. */
    record Start(Way way, double open, double accepted) {}

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var folder = Files.createDirectories(plan.build().resolve("start")).toRealPath();
        Server.delete(folder);
        try {
            return measured(Files.createDirectories(folder));
        } finally {
            Server.delete(folder);
        }
    }

    private Finding measured(Path folder) throws IOException {
        extract(folder);
        int receiverPort = Starter.freePort();
        one(folder, receiverPort, Way.JAR, List.of()); // makes the data folder
        var starts = new ArrayList<Start>();
        one(folder, receiverPort, Way.CDS, List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("sluis.jsa")));
        one(folder, receiverPort, Way.AOT, List.of("-XX:AOTCacheOutput=" + folder.resolve("sluis.aot")));
        for (int round = 0; round < Math.min(2, plan.rounds); round++) {
            for (var way : Way.values()) {
                starts.add(one(folder, receiverPort, way, flags(folder, way)));
            }
        }
        return finding(starts, folder);
    }

    private static List<String> flags(Path folder, Way way) {
        return switch (way) {
            case JAR, EXTRACTED -> List.of();
            case CDS -> List.of("-XX:SharedArchiveFile=" + folder.resolve("sluis.jsa"));
            case AOT -> List.of("-XX:AOTCache=" + folder.resolve("sluis.aot"));
        };
    }

    private void extract(Path folder) throws IOException {
        command(
                folder,
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        plan.jar().toString(),
                        "extract",
                        "--destination",
                        folder.resolve("app").toString()));
    }

    private static void command(Path folder, List<String> words) throws IOException {
        var process = process(folder, words);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("failed: " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process process(Path folder, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()))
                .start();
    }

    private Start one(Path folder, int receiverPort, Way way, List<String> flags) throws IOException {
        int port = Starter.freePort();
        var words = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-XX:+UseTransparentHugePages",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-HeapDumpOnOutOfMemoryError"));
        words.addAll(flags);
        var jar = way == Way.JAR
                ? plan.jar()
                : folder.resolve("app").resolve(plan.jar().getFileName());
        words.addAll(List.of("-jar", jar.toString()));
        words.addAll(Starter.gatewayArguments(plan, scene, folder, receiverPort, port));
        long begin = System.nanoTime();
        var process = process(folder, words);
        try {
            return timed(folder, way, port, begin, process);
        } finally {
            stop(process);
        }
    }

    private Start timed(Path folder, Way way, int port, long begin, Process process) throws IOException {
        double open = 0;
        while (process.isAlive() && System.nanoTime() - begin < PATIENCE_SECONDS * 1_000_000_000L) {
            if (open == 0 && Starter.listens(port)) {
                open = (System.nanoTime() - begin) / 1e9;
            }
            if (open > 0 && accepted(folder, port)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.err.printf("  %-50s open after %.2f s, accepts after %.2f s%n", way.title, open, seconds);
                return new Start(way, open, seconds);
            }
            Waiting.of(LOOK);
        }
        throw new IOException("no message was accepted; see " + folder.resolve("output.log"));
    }

    /** Also records the consent when there is none yet, which is the case at the first start alone. */
    private boolean accepted(Path folder, int port) throws IOException {
        var pki = new Pki(folder.resolve("data/pki"));
        var answer = scene.tryOne(pki.of(Pki.SENDER), port);
        if (answer.status() == 403) {
            scene.consent(pki.of(Pki.SENDER), port);
        }
        return answer.accepted();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Finding finding(List<Start> starts, Path folder) throws IOException {
        var table = new Table(
                "started from", ">door open after s", ">first accepted after s", ">÷ the jar as it is", ">MB on disk");
        var marks = new LinkedHashMap<String, Double>();
        for (var way : Way.values()) {
            double seconds = median(starts, way, true);
            table.row(
                    way.title,
                    Table.two(median(starts, way, false)),
                    Table.two(seconds),
                    Table.two(seconds / median(starts, Way.JAR, true)),
                    Table.whole(size(folder, way) / 1e6));
            marks.merge("seconds", seconds, Math::min);
        }
        return new Finding(
                "start", plan.conditions().sentence() + "\n\n" + table, Map.of("starts", starts), marks, Map.of());
    }

    private static double median(List<Start> starts, Way which, boolean accepted) {
        return Medians.median(starts.stream()
                        .filter(start -> start.way == which)
                        .mapToDouble(start -> accepted ? start.accepted : start.open)
                        .toArray())
                .orElse(0);
    }

    private static long size(Path folder, Way way) throws IOException {
        var file = folder.resolve(way == Way.CDS ? "sluis.jsa" : "sluis.aot");
        return (way == Way.CDS || way == Way.AOT) && Files.exists(file) ? Files.size(file) : 0;
    }
}
