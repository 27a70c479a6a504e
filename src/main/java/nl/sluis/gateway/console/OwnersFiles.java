package nl.sluis.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Secrets of development, a line in a file each, in a folder that only its owner reads. */
final class OwnersFiles {
    private final Path folder;

    OwnersFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * What stands in this file.
     *
     * @param make what is written into it when it is not there yet
     */
    String read(String name, Supplier<String> make) {
        try {
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                write(file, make.get());
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets in " + folder + " cannot be made or read", e);
        }
    }

    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
