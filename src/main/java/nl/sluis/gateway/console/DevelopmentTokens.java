package nl.sluis.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.gateway.party.People;

/** Makes a token for each person on first start, in a file that only its owner reads. Development only. */
final class DevelopmentTokens {
    private static final int TOKEN_BYTES = 32;
    private final Path folder;
    private final SecureRandom random;

    /** @param folder {@code <data-dir>/beheer} */
    DevelopmentTokens(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The hash of each person's token, by the person's key. */
    Map<String, byte[]> hashes(People people) {
        var hashes = new HashMap<String, byte[]>();
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, owner);
            for (var person : people.all()) {
                hashes.put(person.key(), Tokens.sha256(token(folder.resolve(person.key() + ".token"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tokens in " + folder + " cannot be made or read", e);
        }
        return hashes;
    }

    private String token(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(
                    file, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
                channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            }
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
