package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new folder for what is about a person: only its owner reads it, and nothing in it is ever written over. */
record OwnFolder(Path folder) {
    /** Before anything is asked, so that no look is recorded for nothing. */
    static void refuseIfThere(Path folder) {
        if (Files.exists(folder)) {
            throw new CommandFailedException(folder + " is there already; name another with --out");
        }
    }

    static OwnFolder make(Path folder) {
        try {
            create(folder);
        } catch (FileAlreadyExistsException there) {
            throw new CommandFailedException(folder + " is there already; name another with --out", there);
        } catch (IOException e) {
            throw new CommandFailedException(folder + " cannot be made", e);
        }
        return new OwnFolder(folder);
    }

    private static void create(Path folder) throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** @param name of a file in it, below at most one folder more */
    void write(String name, byte[] content) {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new CommandFailedException("a file of the answer would stand outside " + folder);
        }
        write(file, content);
    }

    /** One new file that only its owner reads. */
    static void write(Path file, byte[] content) {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                channel.write(ByteBuffer.wrap(content));
            }
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written", e);
        }
    }
}
