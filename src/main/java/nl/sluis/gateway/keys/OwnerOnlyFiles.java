package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner reads (0600, in folders of 0700), and that are there wholly or not at all after a crash. */
final class OwnerOnlyFiles {
    private OwnerOnlyFiles() {}

    /** Makes this folder, and those above it, where they are missing. */
    static void folder(Path folder) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.setPosixFilePermissions(folder, ownerOnly);
    }

    /** Temporary file, fsync, rename, fsync of the folder. */
    static void write(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var temporary = Files.createTempFile(
                folder,
                "." + file.getFileName(),
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var channel = FileChannel.open(
                    temporary, Set.of(StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
                var left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
