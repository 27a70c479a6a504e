package nl.sluis.gateway.audit.tree;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.audit.verify.TilePath;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.TestLog;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;

/** A log of some hundred entries, sealed and published, for tests that change nothing of it. */
final class WrittenLog implements AutoCloseable {
    static final Oin AUDITOR = new Oin("00000099000000009000");
    static final Oin SENDER = new Oin("00000099000000001000");
    static final Oin RECEIVER = new Oin("00000099000000002000");
    final TestLog log = new TestLog();
    final List<Item> readings = new ArrayList<>();
    final List<String> receipts;
    final String checkpoint;
    final Publication publication;

    WrittenLog(Path folder, int entries) throws Exception {
        var tree = new Tree(
                log.writer(),
                TestLog.signers(),
                new HighWater(folder.resolve("high-water")),
                new SimpleMeterRegistry());
        try (var running = log.start(tree)) {
            receipts = log.accept(entries);
            tree.seal();
            checkpoint = tree.newest().orElseThrow();
        }
        publication = new StoredPublication(
                log.reader(),
                new Readings(
                        item -> {
                            readings.add(item);
                            return new Outcome.Recorded(new EntryId(new UUID(0, 0)), "");
                        },
                        Clock.systemUTC()));
    }

    static String vkey() {
        return NoteKey.of(TestLog.ORIGIN, TestLog.signers().log(0).publicKey()).text();
    }

    /** All that an auditor sees, in a folder. */
    void exportTo(Path folder, long size) throws IOException {
        write(folder, TilePath.CHECKPOINT);
        for (var n = 0L; n * 256 < size; n++) {
            var width = (int) Math.min(256, size - n * 256);
            write(folder, TilePath.hashes(0, n, width));
            write(folder, TilePath.entries(n, width));
            write(folder, TilePath.bodies(n, width));
        }
        if (size >= 256) {
            write(folder, TilePath.hashes(1, 0, (int) (size / 256)));
        }
    }

    private void write(Path folder, String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                publication.audited(AUDITOR, "/0/" + path).map(LogPage::bytes).orElseThrow());
    }

    @Override
    public void close() {
        log.close();
    }
}
