package nl.sluis.gateway.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log of ours, verified by the code of Go's checksum database (Debian: golang-go, golang-golang-x-mod-dev). Skipped by
 * name where it is not installed.
 */
@Tag("foreign")
class GoVerifiesTest {
    private static final Path GOPATH = Path.of("/usr/share/gocode");

    @TempDir
    private static Path folder;

    private static String go;

    @BeforeAll
    static void find() {
        go = List.of("/usr/bin/go", "/usr/local/go/bin/go").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("");
        assumeTrue(!go.isEmpty(), "go is not installed");
        assumeTrue(
                Files.isDirectory(GOPATH.resolve("src/golang.org/x/mod/sumdb/tlog")),
                "golang-golang-x-mod-dev is not installed");
    }

    @Test
    void theNoteOpensTheHashesAreEqualAndTheTilesProve() throws Exception {
        // Given
        var export = folder.resolve("export");
        try (var written = new WrittenLog(folder, 700)) {
            written.exportTo(export, 701);
        }
        // Then
        assertThat(verifies(export, WrittenLog.vkey()))
                .isEqualTo("VERIFIED: gw.example.nl/log/0 size 701 records 701\n");
        // And: one byte of one entry
        var tile = export.resolve("tile/entries/001");
        var bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        assertThat(verifies(export, WrittenLog.vkey())).startsWith("REFUSED: record 256");
    }

    private static String verifies(Path export, String vkey) throws Exception {
        var out = folder.resolve("go.out");
        var builder = new ProcessBuilder(
                        go,
                        "run",
                        Path.of("src/test/go/verifylog.go").toAbsolutePath().toString(),
                        export.toString(),
                        vkey)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", GOPATH.toString());
        builder.environment()
                .put("GOCACHE", Path.of("target/gocache").toAbsolutePath().toString());
        builder.environment().put("GOFLAGS", "");
        var running = builder.start();
        assertThat(running.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
