package nl.sluis.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts one system, with a folder, ports and certificates of its own. */
record Starter(
        Plan plan, Path folder, int receiverPort, @Nullable Pki pki) {
    /** @param scene of which the gateway takes its configuration */
    Server start(Contender system, Scene scene) throws IOException {
        int port = freePort();
        return switch (system) {
            case SLUIS -> gateway(scene, List.of());
            case A -> baseline(port, BareProxy.class, List.of("--bench.edge=platform-http"));
            case A_NETTY ->
                baseline(
                        port,
                        BareProxy.class,
                        List.of("--bench.edge=netty-http", "--spring.main.web-application-type=none"));
            case D ->
                baseline(
                        port,
                        DoItYourself.class,
                        List.of("--bench.data-dir=" + folder.resolve("data"), "--bench.pool=" + plan.pool));
        };
    }

    /** Waits until it takes connections. Returns the certificates to talk to it with. */
    static Pki ready(Contender system, Server server, Path folder, @Nullable Pki given) throws IOException {
        server.awaitDoor();
        var own = folder.resolve("pki");
        var certificates = system == Contender.SLUIS
                ? copy(server.data().resolve("pki"), own)
                : given == null ? new Pki(own) : given;
        var sender = certificates.of(Pki.SENDER);
        server.await("TLS on its port", () -> Connection.reachable(sender, server.port()));
        return certificates;
    }

    /** @param more arguments of this node */
    Server gateway(Scene scene, List<String> more) throws IOException {
        int port = freePort();
        var program = new ArrayList<>(List.of("-jar", plan.jar().toString()));
        program.addAll(gatewayArguments(plan, scene, folder, receiverPort, port));
        program.addAll(more);
        return Server.start(folder, port, plan, program);
    }

    static List<String> gatewayArguments(Plan plan, Scene scene, Path folder, int receiverPort, int port)
            throws IOException {
        var arguments = new ArrayList<>(List.of(
                "run",
                "--sluis.mode=development",
                "--sluis.data-dir=" + folder.resolve("data"),
                "--sluis.config-dir=" + scene.config(),
                "--sluis.routes-dir=" + scene.routes(),
                "--sluis.stand-in.inside=false",
                "--sluis.intake.rate.per-second=1000000", // one party is all the load
                "--sluis.intake.rate.burst=1000000",
                "--sluis.intake.rate.underway=100000",
                "--sluis.oracle-guard.persons-per-day=1000000",
                "--sluis.oracle-guard.alarm-at=1000000",
                "--sluis.stand-in.port=" + receiverPort,
                "--sluis.demo.at-start=false",
                "--server.port=" + port,
                "--sluis.console.port=" + freePort(),
                "--management.server.port=" + freePort()));
        arguments.addAll(plan.gateway);
        return arguments;
    }

    private Server baseline(int port, Class<?> main, List<String> arguments) throws IOException {
        var certificates = pki == null ? OwnPki.make(folder.resolve("pki")) : pki;
        var config = plan.bench().toRealPath().resolve("config");
        var program = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--spring.config.location=" + config.resolve("baselines.yaml").toUri(),
                "--logging.config=" + config.resolve("baselines-logback.xml"),
                "--bench.audit-file=" + folder.resolve("audit.log"),
                "--bench.pki=" + certificates.folder(),
                "--bench.receiver-port=" + receiverPort,
                "--server.port=" + port,
                "--server.ssl.certificate="
                        + certificates.certificateFile(Pki.GATEWAY).toUri(),
                "--server.ssl.certificate-private-key="
                        + certificates.keyFile(Pki.GATEWAY).toUri(),
                "--server.ssl.trust-certificate="
                        + certificates.certificateFile("ca").toUri()));
        program.addAll(arguments);
        return Server.start(folder, port, plan, program);
    }

    static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that nobody uses at this moment. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Pki copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from, "*.{crt,key}")) {
            for (var file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new Pki(to);
    }
}
