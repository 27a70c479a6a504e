package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keystores {@code kek.bcfks} and {@code erasable.bcfks} of one data folder, and the passphrase that opens them.
 *
 * <p>Development makes what is missing, and marks it. Production makes nothing, and refuses what is so marked.
 */
final class Keystores {
    static final String PASSPHRASE_VARIABLE = "SLUIS_KEYSTORE_PASSPHRASE";
    private final Path folder;
    private final Mode mode;
    private final SecureRandom random;
    private final Passphrase passphrase;

    /**
     * @param fromEnvironment the value of {@code SLUIS_KEYSTORE_PASSPHRASE}
     * @param fromFile        {@code sluis.keys.passphrase-file}
     * @throws KeyUnavailableException naming what is missing, or what must not be here
     */
    Keystores(Path dataDir, Mode mode, @Nullable String fromEnvironment, @Nullable Path fromFile, SecureRandom random) {
        this.folder = dataDir.resolve("keys");
        this.mode = mode;
        this.random = random;
        try {
            this.passphrase = passphrase(fromEnvironment, fromFile);
        } catch (IOException e) {
            throw new UncheckedIOException("the keystore passphrase or its folder " + folder + " cannot be reached", e);
        }
    }

    private Passphrase passphrase(@Nullable String fromEnvironment, @Nullable Path fromFile) throws IOException {
        if (fromEnvironment != null && fromFile != null) {
            throw new KeyUnavailableException("the keystore passphrase is given twice: by " + PASSPHRASE_VARIABLE
                    + " and by sluis.keys.passphrase-file; leave one out");
        }
        var given = fromEnvironment != null
                ? Passphrase.of(fromEnvironment, PASSPHRASE_VARIABLE)
                : fromFile != null ? read(fromFile) : null;
        return switch (mode) {
            case PRODUCTION -> brought(given);
            case DEVELOPMENT -> given != null ? given : developmentPassphrase();
        };
    }

    private Passphrase brought(@Nullable Passphrase given) {
        if (Files.exists(developmentFile())) {
            throw new KeyUnavailableException("production refuses the passphrase file of development mode: "
                    + developmentFile() + "; give production a data folder of its own");
        }
        if (given == null) {
            throw new KeyUnavailableException("production needs the keystore passphrase in " + PASSPHRASE_VARIABLE
                    + " or in the file named by sluis.keys.passphrase-file");
        }
        if (given.wasMadeInDevelopment()) {
            throw new KeyUnavailableException("production refuses a keystore passphrase that development mode made");
        }
        return given;
    }

    private Passphrase developmentPassphrase() throws IOException {
        OwnerOnlyFiles.folder(folder);
        if (Files.exists(developmentFile())) {
            return read(developmentFile());
        }
        if (Files.exists(folder.resolve("kek.bcfks"))) {
            throw new KeyUnavailableException(
                    "the keystores in " + folder + " are there, but not their passphrase; give " + PASSPHRASE_VARIABLE);
        }
        var made = Passphrase.madeInDevelopment(random);
        OwnerOnlyFiles.write(developmentFile(), new String(made.characters()).getBytes(StandardCharsets.UTF_8));
        return made;
    }

    private Path developmentFile() {
        return folder.resolve("development.passphrase");
    }

    private static Passphrase read(Path file) throws IOException {
        return Passphrase.of(Files.readString(file).strip(), file.toString());
    }

    /**
     * Opens both, at the same time: each takes one or two seconds of computing.
     *
     * @throws KeyUnavailableException naming the file that is missing, does not open or must not be here
     */
    Opened open(YearMonth now) {
        var longTerm = file("kek.bcfks");
        var erasable = file("erasable.bcfks");
        var second = CompletableFuture.supplyAsync(
                () -> open(erasable, () -> Map.of(ErasableKeys.alias(now), Secret.random(random))));
        var first = open(longTerm, () -> LongTermKeys.made(random));
        try {
            return new Opened(new LongTermKeys(first.keys()), erasable, second.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    /** @param contents of the file {@code erasable} */
    record Opened(LongTermKeys longTerm, KeystoreFile erasable, KeystoreFile.Contents contents) {}

    private KeystoreFile file(String name) {
        return new KeystoreFile(folder.resolve(name), passphrase);
    }

    private KeystoreFile.Contents open(KeystoreFile file, Supplier<Map<String, Secret>> makeKeys) {
        if (!file.exists()) {
            return make(file, makeKeys);
        }
        var contents = file.read();
        if (mode == Mode.PRODUCTION && contents.madeInDevelopment()) {
            throw new KeyUnavailableException(
                    "production refuses a keystore that development mode made: " + file.path());
        }
        return contents;
    }

    private KeystoreFile.Contents make(KeystoreFile file, Supplier<Map<String, Secret>> makeKeys) {
        if (mode == Mode.PRODUCTION) {
            throw new KeyUnavailableException(
                    "production needs the keystore " + file.path() + ", and makes none itself");
        }
        try {
            OwnerOnlyFiles.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
        var contents = new KeystoreFile.Contents(makeKeys.get(), true);
        file.write(contents);
        return contents;
    }

    @Override
    public String toString() {
        return "Keystores[" + folder + "]";
    }
}
