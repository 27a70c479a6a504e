package nl.sluis.gateway.console;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.sluis.gateway.party.People;

/**
 * Makes a password for each person on first start, tells them once, and keeps them in a file each that only the owner of the
 * data folder reads. Development only.
 */
final class DevelopmentPasswords {
    /** Without what looks alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private final Path folder;
    private final SecureRandom random;
    private final Consumer<String> told;

    /**
     * @param folder {@code <data-dir>/beheer}
     * @param told   where a line for who started the gateway goes; never a log
     */
    DevelopmentPasswords(Path folder, SecureRandom random, Consumer<String> told) {
        this.folder = folder;
        this.random = random;
        this.told = told;
    }

    /** The hash of each person's password, by the person's key. A password has 99 random bits, so a plain hash is enough. */
    Map<String, byte[]> hashes(People people) {
        var files = new OwnersFiles(folder);
        var hashes = new HashMap<String, byte[]>();
        var made = new LinkedHashMap<String, String>();
        for (var person : people.all()) {
            var password = files.read(person.key() + ".wachtwoord", () -> {
                var fresh = made();
                made.put(person.key(), fresh);
                return fresh;
            });
            hashes.put(person.key(), Tokens.sha256(password));
        }
        tell(made);
        return Map.copyOf(hashes);
    }

    private String made() {
        var text = new StringBuilder();
        for (var at = 0; at < GROUPS * GROUP; at++) {
            if (at > 0 && at % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private void tell(Map<String, String> made) {
        if (made.isEmpty()) {
            return;
        }
        told.accept("Aanmelden op de pagina's (ontwikkeling); dit wordt één keer getoond en staat in " + folder + ":");
        made.forEach((person, password) -> told.accept("  " + person + "  " + password));
    }
}
