package nl.sluis.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** 8 KB written over and flushed with fdatasync, as a write-ahead log is, in a file that is as large already. */
final class FlushLimit {
    private static final int PAGE = 8 * 1024;
    private static final int PAGES = 2 * 1024;

    private FlushLimit() {}

    static Limits.Limit measure(Path folder, Duration time) throws IOException {
        var file = folder.resolve("flush");
        try (var channel = FileChannel.open(file, CREATE, WRITE)) {
            var page = ByteBuffer.allocateDirect(PAGE);
            for (int i = 0; i < PAGES; i++) {
                channel.write(page.clear(), (long) i * PAGE);
            }
            channel.force(true);
            var at = new long[1];
            double rate = Repeated.perSecond(time, () -> {
                channel.write(page.clear(), at[0]++ % PAGES * PAGE);
                channel.force(false);
            });
            return new Limits.Limit("8 KB written and flushed (fdatasync)", rate, 1, "one flush a commit is the least");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
