package nl.sluis.gateway.console;

import java.nio.file.Path;
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
        var files = new OwnersFiles(folder);
        for (var person : people.all()) {
            hashes.put(person.key(), Tokens.sha256(files.read(person.key() + ".token", this::made)));
        }
        return hashes;
    }

    private String made() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
