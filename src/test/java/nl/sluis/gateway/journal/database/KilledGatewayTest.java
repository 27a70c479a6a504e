package nl.sluis.gateway.journal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledGatewayTest {
    @TempDir
    private Path dataDir;

    @Test
    void theServerOfAKilledGatewayIsStoppedAndItsDataServedAgain() throws Exception {
        for (var cycle = 1; cycle <= 2; cycle++) {
            // Given
            var gateway = GatewayProcess.on(dataDir);
            waitUntilReady(gateway);
            var orphan = postmaster();
            // When
            var unused = gateway.destroyForcibly().waitFor();
            assertThat(ProcessHandle.of(orphan))
                    .as("PostgreSQL outlives the gateway")
                    .isPresent();
            try (var server = EmbeddedServer.start(dataDir, new SecureRandom())) {
                // Then
                assertThat(postmaster()).isNotEqualTo(orphan);
                assertThat(alive(orphan)).isFalse();
                assertThat(survivors(server)).isEqualTo(cycle);
            }
        }
    }

    @Test
    void aFileOfAnotherProcessIsNotTakenForTheServer() throws Exception {
        // Given
        try (var server = EmbeddedServer.start(dataDir, new SecureRandom())) {
            assertThat(server.database()).isNotNull();
        }
        var innocent = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                dataDir.resolve("postgres/cluster/postmaster.pid"),
                innocent.pid() + "\n" + dataDir.resolve("postgres/cluster") + "\n");
        // When
        try (var server = EmbeddedServer.start(dataDir, new SecureRandom())) {
            // Then
            assertThat(innocent.isAlive()).isTrue();
            assertThat(postmaster()).isNotEqualTo(innocent.pid());
        } finally {
            innocent.destroy();
        }
    }

    private static void waitUntilReady(Process gateway) throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(gateway.inputReader(StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.equals("ready")) {
                return;
            }
        }
        throw new AssertionError("the gateway did not start: " + said);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** A process that ended and that nobody collected still has a handle; it has no command any more. */
    private static boolean alive(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().commandLine())
                .isPresent();
    }

    private static long survivors(EmbeddedServer server) throws SQLException {
        try (var owner = server.database().open(StoreRole.OWNER);
                var rows = owner.createStatement().executeQuery("select count(*) from survivors")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
