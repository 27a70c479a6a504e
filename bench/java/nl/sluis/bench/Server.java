package nl.sluis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One server under load: a process of its own, with a folder for its data, its output and its collector's log. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path folder;
    private final int port;
    private final boolean keep;

    private Server(Process process, Path folder, int port, boolean keep) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.keep = keep;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // closing twice does no harm
    }

    /** Starts it; it may not be ready yet. {@code program} is what follows the JVM's flags. */
    static Server start(Path folder, int port, Plan plan, List<String> program) throws IOException {
        Files.createDirectories(folder);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.jvm);
        command.add("-XX:-HeapDumpOnOutOfMemoryError");
        command.add("-Xlog:gc:file=" + collectorLog(folder));
        command.addAll(program);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(folder).toFile())
                .start();
        return new Server(process, folder, port, plan.keep);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return folder.resolve("data");
    }

    static Path output(Path folder) {
        return folder.resolve("output.log");
    }

    static Path collectorLog(Path folder) {
        return folder.resolve("gc.log");
    }

    Path collectorLog() {
        return collectorLog(folder);
    }

    /** Waits until somebody listens on its port. */
    void awaitDoor() throws IOException {
        await("open port", () -> Starter.listens(port));
    }

    /** Waits until this holds; a server that ends before, or takes too long, ends the run with its last words. */
    void await(String what, BooleanSupplier ready) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("no " + what + "; the server's last words:\n" + lastWords());
            }
            Waiting.of(Duration.ofMillis(200));
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(output(folder));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** Stops it, and its PostgreSQL should it be left behind; removes its data. */
    @Override
    public void close() {
        var postgres = Cpu.postmaster(data()).flatMap(ProcessHandle::of);
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        postgres.filter(ProcessHandle::isAlive).ifPresent(Server::stop);
        if (!keep) {
            delete(data());
        }
    }

    private static void stop(ProcessHandle postgres) {
        postgres.destroy();
        for (int i = 0; postgres.isAlive() && i < STOP.toSeconds(); i++) {
            Waiting.of(Duration.ofSeconds(1));
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
