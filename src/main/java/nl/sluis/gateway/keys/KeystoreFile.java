package nl.sluis.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** One BCFKS file as a map of names to keys, of which there is at least one: read as a whole, written as a whole. */
final class KeystoreFile {
    /** Stands before each alias of a file that development mode made, and production refuses such a file. */
    private static final String MADE_IN_DEVELOPMENT = "development.";

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private final Path path;
    private final Passphrase passphrase;
    private final KeystoreParameters parameters;

    KeystoreFile(Path path, Passphrase passphrase) {
        this(path, passphrase, KeystoreParameters.OURS);
    }

    KeystoreFile(Path path, Passphrase passphrase, KeystoreParameters parameters) {
        this.path = path;
        this.passphrase = passphrase;
        this.parameters = parameters;
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
        var characters = passphrase.characters();
        try {
            var content = Files.readAllBytes(path);
            parameters.check(path, content);
            var store = KeyStore.getInstance("BCFKS", BOUNCY_CASTLE);
            store.load(parameters.reading(new ByteArrayInputStream(content), characters));
            var aliases = Collections.list(store.aliases());
            // each entry has its own slow derivation, so all processors take part; nothing writes to the store
            // meanwhile
            var keys = aliases.parallelStream()
                    .collect(Collectors.toMap(KeystoreFile::plain, alias -> secret(store, alias, characters)));
            return new Contents(keys, aliases.stream().anyMatch(alias -> alias.startsWith(MADE_IN_DEVELOPMENT)));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException(
                    "the keystore " + path + " cannot be read: damaged, or the passphrase is another one", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static String plain(String alias) {
        return alias.startsWith(MADE_IN_DEVELOPMENT) ? alias.substring(MADE_IN_DEVELOPMENT.length()) : alias;
    }

    private Secret secret(KeyStore store, String alias, char[] characters) {
        try {
            var bytes = store.getKey(alias, characters).getEncoded();
            try {
                return Secret.of(bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyUnavailableException("the keystore " + path + " holds under " + alias + " no key of ours", e);
        }
    }

    void write(Contents contents) {
        var characters = passphrase.characters();
        try {
            var store = KeyStore.getInstance("BCFKS", BOUNCY_CASTLE);
            store.load(parameters.empty());
            var mark = contents.madeInDevelopment() ? MADE_IN_DEVELOPMENT : "";
            for (var entry : contents.keys().entrySet()) {
                // the store tells ciphers from MACs; to us all keys are 32 bytes, and only their alias says their use
                store.setKeyEntry(mark + entry.getKey(), entry.getValue().as("AES"), characters, null);
            }
            var bytes = new ByteArrayOutputStream();
            store.store(parameters.writing(bytes, characters));
            OwnerOnlyFiles.write(path, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException("the keystore " + path + " cannot be written", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
