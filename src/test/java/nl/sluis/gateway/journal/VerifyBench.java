package nl.sluis.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.FolderSource;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.audit.verify.TilePath;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;

/** A whole log verified from a folder, beside SHA-256 over the bytes of the same files and nothing else. */
final class VerifyBench {
    private static final Oin AUDITOR = new Oin("00000099000000009000");
    private static final int WIDTH = 256;
    private final BenchStore store;
    private final Path folder;

    VerifyBench(BenchStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** @param cpuSeconds of all threads, for the verification */
    record Measured(long entries, long bytes, double verifySeconds, double hashSeconds, double cpuSeconds) {}

    Measured run() throws IOException {
        var entries = export();
        var bytes = hash()[0];
        var hashed = System.nanoTime();
        bytes = hash()[0];
        var hashSeconds = (System.nanoTime() - hashed) / 1e9;
        verify();
        var cpu = cpuNanos();
        var began = System.nanoTime();
        verify();
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(entries, bytes, seconds, hashSeconds, (cpuNanos() - cpu) / 1e9);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void verify() {
        var origin = Origin.of("localhost:8443/log", 0);
        var keys = List.of(LogKey.read(
                NoteKey.of(origin, store.signers().log(0).publicKey()).text()));
        var report = new LogVerifier(keys, new Evidence(keys), Clock.systemUTC().instant())
                .verify(new FolderSource(folder), (done, of) -> {});
        if (!report.proven()) {
            throw new IllegalStateException(report.findings().toString());
        }
    }

    private long export() throws IOException {
        var size = store.number("select cp_size from log_shard where shard = 0");
        write(TilePath.CHECKPOINT);
        for (long level = 0, nodes = size; nodes > 0; level++, nodes /= WIDTH) {
            for (var n = 0L; n * WIDTH < nodes; n++) {
                write(TilePath.hashes((int) level, n, (int) Math.min(WIDTH, nodes - n * WIDTH)));
            }
        }
        for (var n = 0L; n * WIDTH < size; n++) {
            var width = (int) Math.min(WIDTH, size - n * WIDTH);
            write(TilePath.entries(n, width));
            write(TilePath.bodies(n, width));
        }
        return size;
    }

    private void write(String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                BenchTree.published(store.reader())
                        .audited(AUDITOR, "/0/" + path)
                        .map(LogPage::bytes)
                        .orElseThrow());
    }

    private long[] hash() throws IOException {
        var total = new long[1];
        try (var files = Files.walk(folder)) {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                total[0] += bytes.length;
                sha.update(bytes);
            }
            var unused = sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return total;
    }
}
