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

    Path fileOf(StoreRole role) {
        return folder.resolve(role.login());
    }

    /** Every password, made where it is not there yet. */
    Passwords all() throws IOException {
        var unused = OwnerOnly.folder(folder);
        return Passwords.from(this::passwordOf);
    }

    private String passwordOf(StoreRole role) throws IOException {
        var file = fileOf(role);
        if (!Files.exists(file)) {
            OwnerOnly.write(file, random());
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
