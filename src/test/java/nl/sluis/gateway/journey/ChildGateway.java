package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.cli.Sluis;

/** A gateway in a JVM of its own, so that it can be killed as a power cut kills. */
final class ChildGateway implements AutoCloseable {
    private final ChildProgram program;
    private final Class<?> main;
    private final Path data;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final int receiverPort;
    private final List<String> more;
    private final Path log;
    private volatile Process process;

    ChildGateway(Path data, int receiverPort) throws IOException {
        this(data, receiverPort, List.of());
    }

    /** @param more settings, each as an argument */
    ChildGateway(Path data, int receiverPort, List<String> more) throws IOException {
        this(ChildProgram.shared(), ChildMain.class, data, receiverPort, more);
    }

    /** With another program than all others: the one that learns. */
    ChildGateway(ChildProgram program, Path data, int receiverPort) throws IOException {
        this(program, ChildMain.class, data, receiverPort, List.of());
    }

    private ChildGateway(ChildProgram program, Class<?> main, Path data, int receiverPort, List<String> more)
            throws IOException {
        this.program = program;
        this.main = main;
        this.data = data;
        MadeStore.copyWhereNothingIs(data);
        this.receiverPort = receiverPort;
        this.more = List.copyOf(more);
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.process = launch();
    }

    /** The others have keystores that are soon closed. */
    static ChildGateway withKeystoresLikeOurs(Path data, int receiverPort) throws IOException {
        return new ChildGateway(ChildProgram.shared(), Sluis.class, data, receiverPort, List.of());
    }

    /** Another node beside this one, with a data folder and settings of its own. */
    ChildGateway beside(Path otherData, List<String> settings) throws IOException {
        return new ChildGateway(otherData, receiverPort, settings);
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    Path log() {
        return log;
    }

    /** What its operator's command says: the exit code, behind what it printed. */
    int says(Writer out, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data-dir=" + data, "--management-port=" + managementPort));
        return Sluis.run(new PrintWriter(out), new PrintWriter(out), all.toArray(String[]::new));
    }

    /** What the kernel says that it holds of memory. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
                .findFirst()
                .orElse(0L);
    }

    /** SIGKILL: no hook runs, nothing is flushed. PostgreSQL lives on, as it would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    void restart() throws IOException {
        process = launch();
    }

    /** Waits until it takes connections. */
    void awaitOpen() {
        Wait.until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the gateway ended with " + process.exitValue() + "; see " + log);
            }
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /**
     * Waits until its start is over: it takes connections before that, and one whose database goes away in the last step of a
     * start ends.
     */
    void awaitReady() {
        awaitOpen();
        var address = "http://127.0.0.1:" + managementPort + "/actuator/health/readiness";
        Wait.until(() -> {
            awaitOpen();
            try {
                var asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
                return asked.getResponseCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(program.command(main));
        command.add("run");
        command.addAll(Gateway.settings(data, receiverPort));
        command.removeIf(argument -> argument.startsWith("--server.port"));
        command.add("--server.port=" + port);
        command.removeIf(argument -> argument.startsWith("--management.server.port"));
        command.add("--management.server.port=" + managementPort);
        // what the killed one had on its way is not waited for longer than a start takes
        command.addAll(List.of("--sluis.delivery.lease=10s", "--sluis.delivery.attempt=5s"));
        more.forEach(setting -> command.removeIf(argument -> argument.startsWith(nameOf(setting))));
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String nameOf(String setting) {
        return setting.substring(0, setting.indexOf('=') + 1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In good order, so that PostgreSQL stops too, and one that learns has the time to write down what it learnt. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
