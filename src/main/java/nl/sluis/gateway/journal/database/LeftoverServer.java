package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that a killed gateway left running on our data. It is stopped in good order before another starts: never
 * two on the same data. Who asks holds the folder's lock, so no living gateway uses it.
 */
final class LeftoverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    /** @throws StoreRefusedException when it does not stop in time */
    static void stop(Path dataFolder, Duration within) {
        try {
            var server = runningOn(dataFolder);
            if (server.isPresent()) {
                LOG.warn(
                        "A PostgreSQL of a gateway that was killed still runs (pid {}); stopping it",
                        server.get().pid());
                interrupt(server.get());
                server.get().onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            throw new StoreRefusedException("a PostgreSQL left on " + dataFolder + " did not stop in " + within, e);
        } catch (IOException | ExecutionException e) {
            throw new StoreRefusedException("a PostgreSQL left on " + dataFolder + " could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreRefusedException("stopped while waiting for a PostgreSQL left on " + dataFolder, e);
        }
    }

    private static Optional<ProcessHandle> runningOn(Path dataFolder) throws IOException {
        var pidFile = dataFolder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // the number may meanwhile be another program's: only a postgres is ours to stop
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything is flushed. */
    private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        if (kill.waitFor() != 0 && server.isAlive() && !server.destroy()) {
            throw new IOException("PostgreSQL with pid " + server.pid() + " cannot be signalled");
        }
    }
}
