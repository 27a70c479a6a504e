package nl.sluis.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.journey.ChildProgram;

/** A gateway in development mode, in a process of its own, as a reader of the documentation has one. */
final class GatewayProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private final Process process;
    private final Path log;
    private final Path data;
    private final Ports ports;

    private GatewayProcess(Process process, Path log, Path data, Ports ports) {
        this.process = process;
        this.log = log;
        this.data = data;
        this.ports = ports;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param folder from which it is started
     * @param log    gets what it prints
     */
    static GatewayProcess start(Path folder, Path data, Path log) throws IOException {
        var ports = Ports.free();
        var words = new ArrayList<>(ChildProgram.shared().ownCommand());
        words.addAll(
                List.of("run", "--sluis.mode=development", "--sluis.demo.at-start=false", "--sluis.data-dir=" + data));
        words.addAll(ports.settings());
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var gateway = new GatewayProcess(process, log, data, ports);
        gateway.awaitReady();
        return gateway;
    }

    private void awaitReady() throws IOException {
        var health = URI.create("http://127.0.0.1:" + ports.management() + "/actuator/health/readiness");
        var giveUp = System.nanoTime() + START.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < giveUp && process.isAlive()) {
                if (answers(http, health)) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        throw new AssertionError("the gateway did not start:\n" + Files.readString(log));
    }

    private static boolean answers(HttpClient http, URI health) {
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false; // it is not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How the commands of the documentation find this gateway, and the classes of this build in place of a jar. */
    Map<String, String> environment() {
        var environment = new HashMap<>(ports.environment());
        environment.put("DATA_DIR", data.toString());
        environment.put("SLUIS_DATA_DIR", data.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("SLUIS_CLASSPATH", ChildProgram.shared().classPath());
        // each command lives for a second or two
        environment.put(
                "JDK_JAVA_OPTIONS", String.join(" ", ChildProgram.shared().options()));
        return environment;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private record Ports(int exchange, int management, int console, int standIn) {
        static Ports free() throws IOException {
            try (var one = new ServerSocket(0);
                    var two = new ServerSocket(0);
                    var three = new ServerSocket(0);
                    var four = new ServerSocket(0)) {
                return new Ports(one.getLocalPort(), two.getLocalPort(), three.getLocalPort(), four.getLocalPort());
            }
        }

        List<String> settings() {
            return List.of(
                    "--server.port=" + exchange,
                    "--management.server.port=" + management,
                    "--sluis.console.port=" + console,
                    "--sluis.stand-in.port=" + standIn);
        }

        Map<String, String> environment() {
            return Map.of(
                    "GATEWAY_PORT", Integer.toString(exchange),
                    "SERVER_PORT", Integer.toString(exchange),
                    "STAND_IN_PORT", Integer.toString(standIn),
                    "SLUIS_STAND_IN_PORT", Integer.toString(standIn),
                    "MANAGEMENT_SERVER_PORT", Integer.toString(management));
        }
    }
}
