package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the embedded server: 192 random bits each, a file a role, made once. */
final class PasswordFiles {
    private static final int BYTES = 24;
    private final Path folder;
    private final SecureRandom random;

    PasswordFiles(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The file with the password of this login, made when it is not there yet. */
    Path fileOf(String login) throws IOException {
        var unused = OwnerOnly.folder(folder);
        var file = folder.resolve(login);
        if (!Files.exists(file)) {
            OwnerOnly.write(file, random());
        }
        return file;
    }

    String of(String login) throws IOException {
        return Files.readString(fileOf(login), StandardCharsets.US_ASCII);
    }

    Passwords all() throws IOException {
        return Passwords.from(role -> of(role.login()));
    }

    private String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
