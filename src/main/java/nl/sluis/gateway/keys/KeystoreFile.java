package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One BCFKS file as a map of names to keys, of which there is at least one: read as a whole, written as a whole. */
final class KeystoreFile {
    /** Stands before each alias of a file that development mode made, and production refuses such a file. */
    private static final String MADE_IN_DEVELOPMENT = "development.";

    private final Path path;
    private final Passphrase passphrase;

    KeystoreFile(Path path, Passphrase passphrase) {
        this.path = path;
        this.passphrase = passphrase;
    }

    /** @param keys by alias */
    record Contents(Map<String, Secret> keys, boolean madeInDevelopment) {
        Contents {
            keys = Map.copyOf(keys);
        }

        Contents with(String alias, Secret key) {
            var more = new TreeMap<>(keys);
            more.put(alias, key);
            return new Contents(more, madeInDevelopment);
        }

        Contents swapped(String one, String other) {
            var changed = new TreeMap<>(keys);
            changed.put(one, keys.get(other));
            changed.put(other, keys.get(one));
            return new Contents(changed, madeInDevelopment);
        }

        Contents without(String alias) {
            var less = new TreeMap<>(keys);
            less.remove(alias);
            return new Contents(less, madeInDevelopment);
        }
    }

    /** @param version what changes when another node renames its file into place */
    record Loaded(Contents contents, Object version) {}

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** What is in the file, and which file that was. */
    Loaded load() {
        var version = version(); // before the bytes: a change in between is then seen once more
        return new Loaded(read(), version);
    }

    /** @throws KeyUnavailableException when the file is not there */
    Object version() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.ofNullable(attributes.fileKey()) + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new KeyUnavailableException("the keystore " + path + " is gone", e);
        }
    }

    /** @throws KeyUnavailableException when the file has other parameters than ours, or the passphrase does not open it */
    Contents read() {
        try {
            var content = Files.readAllBytes(path);
            KeystoreParameters.check(path, content);
            var entries = ClosedKeystore.open(content, passphrase.derived());
            // entries that Bouncy Castle closed have a slow derivation each, so all processors take part
            var keys = entries.parallelStream().collect(Collectors.toMap(entry -> plain(entry.alias()), this::secret));
            return new Contents(
                    keys, entries.stream().anyMatch(entry -> entry.alias().startsWith(MADE_IN_DEVELOPMENT)));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException(
                    "the keystore " + path + " cannot be read: damaged, or the passphrase is another one", e);
        }
    }

    private static String plain(String alias) {
        return alias.startsWith(MADE_IN_DEVELOPMENT) ? alias.substring(MADE_IN_DEVELOPMENT.length()) : alias;
    }

    private Secret secret(KeystoreEntry entry) {
        try {
            return entry.open(passphrase.derived());
        } catch (IllegalArgumentException | KeyUnavailableException e) {
            throw new KeyUnavailableException(
                    "the keystore " + path + " holds under " + entry.alias() + " no key of ours", e);
        }
    }

    void write(Contents contents) {
        var mark = contents.madeInDevelopment() ? MADE_IN_DEVELOPMENT : "";
        var entries = new TreeMap<>(contents.keys())
                .entrySet().stream()
                        .map(key -> KeystoreEntry.of(mark + key.getKey(), key.getValue(), passphrase.derived()))
                        .toList();
        try {
            OwnerOnlyFiles.write(path, ClosedKeystore.close(entries, passphrase.derived()));
        } catch (IOException e) {
            throw new KeyUnavailableException("the keystore " + path + " cannot be written", e);
        }
    }
}
