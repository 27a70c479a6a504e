package nl.sluis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time used so far, from {@code /proc}.
 *
 * @param server     of the processes that serve, in seconds
 * @param postgres   of its PostgreSQL, all processes, also those that ended; 0 where there is none
 * @param bench      of this process: load client and receiver together
 */
record Cpu(double server, double postgres, double bench) {
    /** Linux tells the time in ticks of 1/100 s to every program, whatever its own clock does (USER_HZ, proc(5)). */
    private static final double TICKS_PER_SECOND = 100;

    static Cpu read(List<Long> servers, Path dataFolder) {
        double postgres = postmaster(dataFolder).map(Cpu::family).orElse(0.0);
        double all = servers.stream().mapToDouble(Cpu::own).sum();
        return new Cpu(all, postgres, own(ProcessHandle.current().pid()));
    }

    Cpu minus(Cpu before) {
        return new Cpu(server - before.server, postgres - before.postgres, bench - before.bench);
    }

    /** The first process of the PostgreSQL that keeps its data somewhere under this folder, if one is there. */
    static Optional<Long> postmaster(Path dataFolder) {
        return pidFile(dataFolder).map(Cpu::firstLine).filter(pid -> Files.exists(proc(pid)));
    }

    /** What that PostgreSQL says of itself: its process, and on the fourth line its port. */
    static Optional<Path> pidFile(Path dataFolder) {
        if (!Files.isDirectory(dataFolder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(dataFolder, 4, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            return files.findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static long firstLine(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process with its children: the living ones, and through its own account the dead ones. */
    private static double family(long parent) {
        try (Stream<ProcessHandle> children = ProcessHandle.of(parent).stream().flatMap(ProcessHandle::children)) {
            return stat(parent, List.of(11, 12, 13, 14))
                    + children.mapToDouble(child -> own(child.pid())).sum();
        }
    }

    private static double own(long pid) {
        return stat(pid, List.of(11, 12));
    }

    /** Sum of fields of {@code /proc/<pid>/stat}, counted from the one after the name; 0 for a process that is gone. */
    private static double stat(long pid, List<Integer> fields) {
        try {
            var line = Files.readString(proc(pid).resolve("stat"));
            var values = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return fields.stream().mapToLong(i -> Long.parseLong(values[i])).sum() / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path proc(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
