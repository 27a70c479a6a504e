package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells a newcomer to do, against a gateway in a process of its own, and reads the answers. */
class QuickStartTest {
    @TempDir
    Path folder;

    @Test
    void theFiveMinutesOfTheReadmeWork() throws Exception {
        // Given
        var here = Path.of("").toAbsolutePath();
        var blocks = DocumentedShell.blocks(Path.of("README.md"));
        assertThat(blocks)
                .as("shell blocks of the README that are marked to be run")
                .hasSizeGreaterThanOrEqualTo(4);
        try (var gateway = GatewayProcess.start(here, folder.resolve("data"), folder.resolve("gateway.log"))) {
            // When
            var told = new DocumentedShell(here, folder).run(blocks, gateway.environment());
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
        }
    }
}
