package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time so far, in seconds, of a gateway that is a child of this process, and of its PostgreSQL with all that it started and
 * that ended again.
 */
record Worked(double server, double postgres) {
    private static final double TICKS_A_SECOND = 100;

    static Worked now(Path data) throws IOException {
        var postmaster = postmaster(data);
        var gateway = ProcessHandle.current()
                .children()
                .filter(child -> arguments(child).contains("--sluis.data-dir=" + data))
                .findFirst()
                .orElseThrow();
        var postgres = ticks(postmaster, true)
                + postmaster
                        .children()
                        .mapToDouble(child -> ticks(child, false))
                        .sum();
        return new Worked(ticks(gateway, false) / TICKS_A_SECOND, postgres / TICKS_A_SECOND);
    }

    Worked since(Worked before) {
        return new Worked(server - before.server, postgres - before.postgres);
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("postgres"), 3)) {
            var file = files.filter(one -> one.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .orElseThrow();
        }
    }

    private static List<String> arguments(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException ended) {
            return List.of();
        }
    }

    /** @param ended whether what its children worked that are gone counts */
    private static double ticks(ProcessHandle process, boolean ended) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return own + (ended ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : 0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
