package nl.sluis.gateway.journey;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Keycloak, from its distribution in the repository of Maven, with the realm of {@code console/keycloak-realm.json}. */
final class Keycloak implements AutoCloseable {
    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param port    where it is to listen
     * @param console the port of the pages to which it may send people back
     */
    static Keycloak start(int port, int console) throws Exception {
        var home = unpacked();
        var realm = Files.readString(Path.of("src/test/resources/console/keycloak-realm.json"))
                .replace("@console@", Integer.toString(console));
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("sluis-realm.json"), realm);
        var start = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().put("JAVA_OPTS_APPEND", "-Xmx400m -XX:TieredStopAtLevel=1");
        var process = start.redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile())
                .start();
        var keycloak = new Keycloak(process, port);
        keycloak.awaitRealm();
        return keycloak;
    }

    String issuer() {
        return issuer(port);
    }

    /** Of one that is to come. */
    static String issuer(int port) {
        return "http://localhost:" + port + "/realms/sluis";
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitRealm() throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, asked)) {
                if (System.nanoTime() > until || process.waitFor(500, TimeUnit.MILLISECONDS)) {
                    close();
                    throw new IllegalStateException("Keycloak did not start; see target/keycloak.log");
                }
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest asked) throws InterruptedException {
        try {
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path unpacked() throws IOException {
        if (!Files.exists(UNPACKED.resolve("bin/kc.sh"))) {
            try (var zip = FileSystems.newFileSystem(distribution(), Map.of());
                    var top = Files.list(zip.getPath("/"))) {
                unpack(top.findFirst().orElseThrow());
            }
            if (!UNPACKED.resolve("bin/kc.sh").toFile().setExecutable(true)) {
                throw new IOException("kc.sh cannot be made executable");
            }
        }
        return UNPACKED;
    }

    private static void unpack(Path top) throws IOException {
        try (var walk = Files.walk(top)) {
            for (var file : walk.toList()) {
                var to = UNPACKED.resolve(top.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    /** Beside the jars of the class path: a zip is no class path itself, but the pom names it, so Maven has fetched it. */
    private static Path distribution() throws IOException {
        var jar = Path.of(URI.create(Playwright.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        var repository =
                jar.getParent().getParent().getParent().getParent().getParent().getParent();
        try (var found = Files.walk(repository.resolve("org/keycloak/keycloak-quarkus-dist"))) {
            return found.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no distribution of Keycloak below " + repository));
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
