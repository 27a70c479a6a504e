package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server of the data folder, stopped and started again as a person would, on the same port. */
final class Postgres {
    private final ProcessHandle running;
    private final List<String> command;

    Postgres(Path data) throws IOException {
        running = ProcessHandle.of(Long.parseLong(pidFile(data).getFirst().strip()))
                .orElseThrow();
        command = commandOf(running);
    }

    void stop() throws Exception {
        stop("INT");
    }

    /** INT ends every session and writes all down; QUIT ends everything at once, as {@code pg_ctl stop -m immediate} does. */
    void stop(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid()))
                .start()
                .waitFor();
        running.onExit().get(30, TimeUnit.SECONDS);
    }

    void start() throws IOException {
        start(Map.of());
    }

    /** @param environment beside ours */
    void start(Map<String, String> environment) throws IOException {
        var starting =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        starting.environment().putAll(environment);
        var unused = starting.start();
    }

    private static List<String> commandOf(ProcessHandle process) throws IOException {
        var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL does not run as root; in a user namespace of its own it is nobody in particular
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(line.split("\0")));
        return command;
    }

    private static List<String> pidFile(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("postgres"), 3)) {
            return Files.readAllLines(files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
