package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file that only its owner may read; made once. */
final class PasswordFile {
    private static final int RANDOM_BYTES = 24;
    private final Path folder;
    private final SecureRandom random;

    PasswordFile(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    Path of(String user) {
        var file = folder.resolve(user + ".password");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                var bytes = new byte[RANDOM_BYTES];
                random.nextBytes(bytes);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SYNC);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the password file " + file + " cannot be made", e);
        }
    }

    String read(String user) {
        try {
            return Files.readString(of(user)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the password file of " + user + " cannot be read", e);
        }
    }
}
