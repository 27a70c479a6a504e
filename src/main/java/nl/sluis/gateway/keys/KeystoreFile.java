package nl.sluis.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** One BCFKS file as a map of names to keys: read as a whole, written as a whole. */
final class KeystoreFile {
    /** An entry that only development mode writes, and that production refuses. Never removed once written. */
    private static final String MADE_IN_DEVELOPMENT = "made-in-development";

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
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
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws KeyUnavailableException when the file has other parameters than ours, or the passphrase does not open it */
    Contents read() {
        var characters = passphrase.characters();
        try {
            var content = Files.readAllBytes(path);
            KeystoreParameters.check(path, content);
            var store = KeyStore.getInstance("BCFKS", BOUNCY_CASTLE);
            store.load(KeystoreParameters.reading(new ByteArrayInputStream(content), characters));
            var keys = new TreeMap<String, Secret>();
            for (var alias : Collections.list(store.aliases())) {
                if (!alias.equals(MADE_IN_DEVELOPMENT)) {
                    keys.put(alias, secret(store, alias, characters));
                }
            }
            return new Contents(keys, store.containsAlias(MADE_IN_DEVELOPMENT));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException(
                    "the keystore " + path + " cannot be read: damaged, or the passphrase is another one", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private Secret secret(KeyStore store, String alias, char[] characters) throws GeneralSecurityException {
        var bytes = store.getKey(alias, characters).getEncoded();
        try {
            return Secret.of(bytes);
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException("the keystore " + path + " holds under " + alias + " no key of ours", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    void write(Contents contents) {
        var characters = passphrase.characters();
        try {
            var store = KeyStore.getInstance("BCFKS", BOUNCY_CASTLE);
            store.load(KeystoreParameters.empty());
            for (var entry : contents.keys().entrySet()) {
                // the store tells ciphers from MACs; to us all keys are 32 bytes, and only their alias says their use
                store.setKeyEntry(entry.getKey(), entry.getValue().as("AES"), characters, null);
            }
            if (contents.madeInDevelopment()) {
                store.setKeyEntry(
                        MADE_IN_DEVELOPMENT, Secret.of(new byte[Secret.LENGTH]).as("AES"), characters, null);
            }
            var bytes = new ByteArrayOutputStream();
            store.store(KeystoreParameters.writing(bytes, characters));
            OwnerOnlyFiles.write(path, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException("the keystore " + path + " cannot be written", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
