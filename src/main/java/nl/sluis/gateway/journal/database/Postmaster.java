package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server process of one cluster, and puts an end to one that a killed gateway left running. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    /** Recovery after a crash may take this long. */
    private static final String PATIENCE_SECONDS = "60";

    private static final int PORTS_TO_TRY = 3;
    private final Command control;
    private final Path cluster;
    private final Path log;

    Postmaster(PostgresProgram program, Path cluster, Path log) {
        this.control = program.command("pg_ctl");
        this.cluster = cluster.toAbsolutePath();
        this.log = log.toAbsolutePath();
    }

    /** Starts the server and waits until it takes connections. */
    int start() throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var started = control.run(List.of(
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    ServerOptions.onPort(port),
                    "-w",
                    "-t",
                    PATIENCE_SECONDS,
                    "start"));
            if (started.code() == 0) {
                return port;
            }
            if (attempt == PORTS_TO_TRY) {
                throw new IllegalStateException(
                        "the embedded PostgreSQL does not start; it says why in " + log + ": " + started.output());
            }
        }
    }

    void stop() throws IOException {
        control.must(stopping("fast"));
    }

    /** Stops the server of a gateway that was killed. Never a process of which it is not certain that it is that server. */
    void stopOrphan() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readAllLines(pidFile, StandardCharsets.UTF_8).getFirst().strip();
        if (!serves(pid)) {
            LOG.info("the embedded PostgreSQL was not stopped in order; it recovers now");
            Files.delete(pidFile);
            return;
        }
        LOG.info("a PostgreSQL that a killed gateway left running is stopped");
        if (control.run(stopping("fast")).code() != 0) {
            control.must(stopping("immediate"));
        }
    }

    /** Numbers of processes are given out again: after a reboot this one may be anybody. */
    private boolean serves(String pid) throws IOException {
        var commandLine = Path.of("/proc", pid, "cmdline");
        if (!pid.matches("\\d+") || !Files.exists(commandLine)) {
            return false;
        }
        var words =
                List.of(Files.readString(commandLine, StandardCharsets.UTF_8).split("\0"));
        return words.getFirst().endsWith("postgres") && words.contains(cluster.toString());
    }

    private List<String> stopping(String mode) {
        return List.of("-D", cluster.toString(), "-m", mode, "-w", "-t", PATIENCE_SECONDS, "stop");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
