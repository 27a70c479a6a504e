package nl.sluis.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that seals is killed by the system at each step of it; the next one goes on, and no checkpoint lied. */
class TreeKillTest {
    private static final Oin AUDITOR = new Oin("00000099000000009000");
    private static final int KILLED = 128 + 9;
    private final JournalFixture fixture = new JournalFixture();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKilledWhileItSealedGoesOn(TreeKillProcess.Point point) throws Exception {
        // Given
        var highWater = folder.resolve("high-water");
        var process = TreeKillProcess.start(fixture.database.jdbcUrl("sluis_writer"), highWater, point);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED);
        var before = fixture.all("select note from audit_checkpoint order by size", row -> row.getString(1));
        assertThat(before).hasSize(point == TreeKillProcess.Point.AFTER_THE_COMMIT ? 2 : 1);
        assertThat(Files.readString(highWater)).contains("\n601\n");
        // When
        var tree = new BenchTree(fixture.database.writer(), TestLog.signers(), highWater);
        fixture.sealing = tree;
        fixture.start();
        tree.seal();
        // Then: all of it is there, and every checkpoint that was ever stored is about the same log
        assertThat(fixture.count("audit_entry")).isEqualTo(602);
        var keys = List.of(LogKey.read(
                NoteKey.of(JournalFixture.ORIGIN, TestLog.signers().log(0).publicKey())
                        .text()));
        var evidence = new Evidence(keys);
        before.forEach(note -> evidence.checkpoint(note.getBytes(StandardCharsets.UTF_8)));
        var report = new LogVerifier(keys, evidence, Instant.now())
                .verify(
                        path -> BenchTree.published(fixture.database.reader())
                                .audited(AUDITOR, "/0/" + path)
                                .map(LogPage::bytes),
                        (done, of) -> {});
        assertThat(report.findings()).isEmpty();
        assertThat(report.checkpoint().size()).isEqualTo(602);
    }
}
