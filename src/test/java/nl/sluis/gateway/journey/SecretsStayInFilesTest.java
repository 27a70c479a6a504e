package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From its very first start a gateway has passphrases, passwords, tokens and private keys. Everybody on a machine sees with what
 * arguments a process was started, and a process hands its environment on to those that it starts.
 */
class SecretsStayInFilesTest {
    private static final String PASSPHRASE = "pass-" + UUID.randomUUID();
    private final int managementPort = freePort();

    @TempDir
    Path folder;

    @Test
    void noSecretIsAnArgumentOfAProcessOrInheritedOrLogged() throws Exception {
        // Given
        var data = Files.createDirectory(folder.resolve("data"));
        var log = folder.resolve("gateway.log");
        try (var seen = new SeenProcesses()) {
            // When: a first start makes everything, and people ask something
            var gateway = gateway(data, log);
            List<String> postgres;
            try {
                awaitOpen(gateway, log);
                postgres = SeenProcesses.environmentsOf("postgres", data);
                assertThat(command(data, log, "audit", "list")).isZero();
                assertThat(command(data, log, "keys", "list")).isZero();
            } finally {
                gateway.destroy();
                gateway.waitFor();
            }

            // Then: the watch saw what it is for
            assertThat(seen.arguments())
                    .anyMatch(one -> one.contains("initdb") && one.contains(data.toString()))
                    .anyMatch(one -> one.contains("postgres") && one.contains(data.toString()))
                    .anyMatch(one -> one.contains("keys\0list") && one.contains(data.toString()));
            assertThat(postgres).isNotEmpty();

            // And nothing of a secret
            var secrets = secrets(data);
            assertThat(secrets).hasSizeGreaterThan(10);
            secrets.forEach((name, secret) -> {
                assertThat(seen.arguments()).as("arguments, " + name).noneMatch(one -> one.contains(secret));
                assertThat(postgres).as("environment of PostgreSQL, " + name).noneMatch(one -> one.contains(secret));
                assertThat(logs(data, log)).as("logs, " + name).noneMatch(one -> one.contains(secret));
            });
        }
    }

    private Process gateway(Path data, Path log) throws IOException {
        var words = new ArrayList<>(ChildProgram.shared().command());
        words.add("run");
        words.addAll(Gateway.settings(data, 1));
        words.removeIf(word -> word.startsWith("--management.server.port"));
        words.add("--management.server.port=" + managementPort);
        return start(words, log);
    }

    private int command(Path data, Path log, String... what) throws Exception {
        var words = new ArrayList<>(ChildProgram.shared().ownCommand());
        words.addAll(List.of(what));
        words.addAll(List.of("--data-dir=" + data, "--management-port=" + managementPort));
        return start(words, log).waitFor();
    }

    private static Process start(List<String> words, Path log) throws IOException {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SLUIS_KEYSTORE_PASSPHRASE", PASSPHRASE);
        return builder.start();
    }

    private void awaitOpen(Process gateway, Path log) {
        Wait.until(() -> {
            if (!gateway.isAlive()) {
                throw new IllegalStateException("the gateway ended: " + Files.readString(log));
            }
            try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), managementPort)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** By the name of the file: passwords of the store, tokens of people, what is left of private keys without their frame. */
    private static Map<String, String> secrets(Path data) throws IOException {
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("the passphrase", PASSPHRASE);
        for (var file : filesBelow(data)) {
            var name = data.relativize(file).toString();
            if (name.startsWith("postgres/passwords/") || name.endsWith(".token")) {
                secrets.put(
                        name,
                        Files.readString(file, StandardCharsets.ISO_8859_1).strip());
            } else if (name.endsWith(".key")) {
                secrets.put(name, Files.readAllLines(file).get(1));
            }
        }
        return secrets;
    }

    private static List<String> logs(Path data, Path log) {
        try {
            var all = new ArrayList<>(List.of(Files.readString(log, StandardCharsets.ISO_8859_1)));
            for (var file : filesBelow(data)) {
                if (file.toString().endsWith(".log")) {
                    all.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
