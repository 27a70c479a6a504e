package nl.sluis.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.Finding;
import nl.sluis.gateway.audit.verify.Lie;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.audit.verify.Report;
import nl.sluis.gateway.journal.BenchStore;
import nl.sluis.gateway.journal.LargeLog;
import nl.sluis.gateway.journal.LargeLogPlan;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Shred, verify, restore the old backup, verify, body closed: on a PostgreSQL of its own, with real keystores. */
class ShreddingTest {
    private static final String ORIGIN = "localhost:8443/log/0";
    private static final Oin AUDITOR = new Oin("00000099000000009000");
    private static final Oin ASKER = new Oin("00000099000000001000");
    private static final YearMonth MONTH = YearMonth.now(Clock.systemUTC().withZone(ZoneOffset.UTC));

    @TempDir
    private Path data;

    @TempDir
    private Path backup;

    @Test
    void anOlderBackupThatIsPutBackDoesNotOpenWhatWasShredded() throws Exception {
        // Given: a log, and a backup of its database
        String entry;
        try (var store = BenchStore.openSoonClosed(data)) {
            LargeLog.write(store, LargeLogPlan.of(data, 600), (done, of) -> {});
            entry = store.entryOf(person()).toString();
            assertThat(store.opens(entry)).isTrue();
        }
        copy(data.resolve("postgres/cluster"), backup.resolve("cluster"));
        // When: the person is shredded, more is written, and the month ends
        Optional<byte[]> newest;
        try (var store = BenchStore.openSoonClosed(data)) {
            var stock = new SubjectStock(store.retention(), store.hasher());
            assertThat(stock.shred(stock.of(person(), ASKER)).orElseThrow()).isPositive();
            LargeLog.write(store, LargeLogPlan.of(data, 20).over(1), (done, of) -> {});
            assertThat(store.auditKeys().rewrap(MONTH.plusMonths(1))).isPositive();
            store.auditKeys().destroy(MONTH);
            // Then
            assertThat(store.opens(entry)).isFalse();
            assertThat(verify(store, new Evidence(keys(store))).findings()).isEmpty();
            newest = page(store, "checkpoint");
        }
        // When: the backup is put back
        var unused = FileSystemUtils.deleteRecursively(data.resolve("postgres/cluster"));
        copy(backup.resolve("cluster"), data.resolve("postgres/cluster"));
        try (var store = BenchStore.openSoonClosed(data)) {
            // Then: the row of the key and the body are there again, the log is whole, and the body stays closed
            assertThat(store.number(
                            "select count(*) from audit_entry where ct is not null and entry_id = '" + entry + "'"))
                    .isEqualTo(1);
            assertThat(verify(store, new Evidence(keys(store))).findings()).isEmpty();
            assertThat(store.opens(entry)).isFalse();
            // and who holds the newer checkpoint sees that it was set back
            var evidence = new Evidence(keys(store));
            evidence.checkpoint(newest.orElseThrow());
            assertThat(verify(store, evidence).findings())
                    .extracting(Finding::lie)
                    .containsExactly(Lie.CUT_TAIL);
        }
    }

    /** The first number that the generator gives out; many entries are about it. */
    private static Bsn person() {
        return Bsn.of(IntStream.iterate(999_000_000, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(Bsn::passesElevenTest)
                .findFirst()
                .orElseThrow());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<LogKey> keys(BenchStore store) {
        return List.of(LogKey.read(
                NoteKey.of(ORIGIN, store.signers().log(0).publicKey()).text()));
    }

    private static Optional<byte[]> page(BenchStore store, String path) {
        return BenchTree.published(store.reader())
                .audited(AUDITOR, "/0/" + path)
                .map(LogPage::bytes);
    }

    private static Report verify(BenchStore store, Evidence evidence) {
        return new LogVerifier(keys(store), evidence, Instant.now())
                .verify(path -> page(store, path), (done, of) -> {});
    }
}
