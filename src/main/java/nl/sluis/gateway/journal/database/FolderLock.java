package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One gateway process a data folder. The operating system gives the lock back when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreRefusedException when another process holds the folder */
    static FolderLock take(Path folder) {
        var file = folder.resolve("gateway.lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new StoreRefusedException("the data folder " + folder + " cannot be locked", e);
        }
        throw new StoreRefusedException("another gateway process uses the data folder " + folder
                + "; give this one a folder of its own with sluis.data-dir");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
