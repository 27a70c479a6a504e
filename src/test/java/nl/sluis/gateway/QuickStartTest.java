package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells a newcomer to do, against a gateway in a process of its own, and reads the answers. */
class QuickStartTest {
    private static final Pattern BLOCK = Pattern.compile("<!-- run -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Duration START = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void theFiveMinutesOfTheReadmeWork() throws Exception {
        // Given
        var ports = Ports.free();
        var gateway = start(ports);
        try {
            awaitHealth(gateway, ports);
            // When
            var told = shell(ports, blocks());
            // Then
            assertThat(told)
                    .contains(
                            "202",
                            "Audit-Receipt:",
                            "afgeleverd",
                            "403",
                            "CONSENT_MISSING",
                            "log.read",
                            "accepted",
                            "refused");
            assertThat(told).contains("\"sleutel\"", "psn1.");
            assertThat(told).doesNotContain("Vermeulen", "1991-05-17", "\"status\":400", "\"status\":500");
        } finally {
            stop(gateway);
        }
    }

    private static List<String> blocks() throws IOException {
        var blocks = new ArrayList<String>();
        BLOCK.matcher(Files.readString(Path.of("README.md"))).results().forEach(block -> blocks.add(block.group(1)));
        assertThat(blocks)
                .as("shell blocks of the README that are marked to be run")
                .hasSizeGreaterThanOrEqualTo(4);
        return blocks;
    }

    private Process start(Ports ports) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:-HeapDumpOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.sluis.gateway.cli.Sluis",
                        "run",
                        "--sluis.mode=development",
                        "--sluis.demo.at-start=false",
                        "--sluis.data-dir=" + data(),
                        "--server.port=" + ports.exchange(),
                        "--management.server.port=" + ports.management(),
                        "--sluis.console.port=" + ports.console(),
                        "--sluis.stand-in.port=" + ports.standIn())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void awaitHealth(Process gateway, Ports ports) throws Exception {
        var health = URI.create("http://127.0.0.1:" + ports.management() + "/actuator/health/readiness");
        var giveUp = System.nanoTime() + START.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < giveUp && gateway.isAlive()) {
                try {
                    var request = HttpRequest.newBuilder(health).build();
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is not listening yet
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        throw new AssertionError("the gateway did not start:\n" + Files.readString(folder.resolve("gateway.log")));
    }

    /** One shell for all blocks, as for a reader: what one sets, the next knows. */
    private String shell(Ports ports, List<String> blocks) throws Exception {
        var script = "set -eu\n" + String.join("\n", blocks);
        var file = Files.writeString(folder.resolve("quickstart.sh"), script.replace("/tmp/", folder + "/"));
        var output = folder.resolve("quickstart.out");
        var builder = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment(ports));
        var shell = builder.start();
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as("the shell ended").isTrue();
        var told = Files.readString(output);
        assertThat(shell.exitValue()).as(told).isZero();
        return told;
    }

    private Map<String, String> environment(Ports ports) {
        return Map.of(
                "GATEWAY_PORT", Integer.toString(ports.exchange()),
                "STAND_IN_PORT", Integer.toString(ports.standIn()),
                "DATA_DIR", data().toString(),
                // the launcher's own: how ./sluis finds this gateway, and the classes of this build in place of a jar
                "SLUIS_DATA_DIR", data().toString(),
                "MANAGEMENT_SERVER_PORT", Integer.toString(ports.management()),
                "JAVA_HOME", System.getProperty("java.home"),
                "SLUIS_CLASSPATH", System.getProperty("java.class.path"));
    }

    private static void stop(Process gateway) throws InterruptedException {
        gateway.destroy();
        if (!gateway.waitFor(40, TimeUnit.SECONDS)) {
            gateway.destroyForcibly().waitFor();
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
    }
}
