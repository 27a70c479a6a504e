package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import nl.sluis.gateway.keys.KeystoreCare.PassphraseFrom;
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
    private final KeystoreParameters parameters;
    private final SecureRandom random;
    private final Passphrase passphrase;

    /**
     * @param given the value of {@code SLUIS_KEYSTORE_PASSPHRASE}, or {@code sluis.keys.passphrase-file}
     * @throws KeyUnavailableException naming what is missing, or what must not be here
     */
    Keystores(Path dataDir, Mode mode, PassphraseFrom given, KeystoreParameters parameters, SecureRandom random) {
        this.folder = dataDir.resolve("keys");
        this.mode = mode;
        this.parameters = parameters;
        this.random = random;
        try {
            this.passphrase = passphrase(given.environment(), given.file());
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

    /** @throws KeyUnavailableException naming the file that is missing, does not open or must not be here */
    Opened open(YearMonth now) {
        return begin(now).finish();
    }

    /**
     * Begins to read both, each in a thread of its own: that takes seconds of computing, beside which a start has other
     * things to do. What is missing is not made before somebody waits for it.
     */
    Opening begin(YearMonth now) {
        var longTerm = new OpeningFile("kek.bcfks", () -> LongTermKeys.made(random));
        var erasable = new OpeningFile("erasable.bcfks", () -> Map.of(ErasableKeys.alias(now), Secret.random(random)));
        return () -> {
            var first = longTerm.loaded();
            var second = erasable.loaded();
            return new Opened(
                    new OpenedFile(longTerm.file, waitFor(first)), new OpenedFile(erasable.file, waitFor(second)));
        };
    }

    /** Keystores on their way. */
    interface Opening {
        /** Waits for both. @throws KeyUnavailableException naming the file that is missing, does not open or must not be here */
        Opened finish();
    }

    /** @param loaded from this file */
    record OpenedFile(KeystoreFile file, KeystoreFile.Loaded loaded) {}

    record Opened(OpenedFile longTerm, OpenedFile erasable) {}

    private final class OpeningFile {
        private final KeystoreFile file;
        private final Supplier<Map<String, Secret>> makeKeys;
        private final Optional<CompletableFuture<KeystoreFile.Loaded>> begun;

        OpeningFile(String name, Supplier<Map<String, Secret>> makeKeys) {
            this.file = new KeystoreFile(folder.resolve(name), passphrase, parameters);
            this.makeKeys = makeKeys;
            this.begun = file.exists() ? Optional.of(beside(() -> open(file, makeKeys))) : Optional.empty();
        }

        CompletableFuture<KeystoreFile.Loaded> loaded() {
            return begun.orElseGet(() -> beside(() -> open(file, makeKeys)));
        }
    }

    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        // not of the common pool, of which a small machine has one thread; and it keeps no refused start alive
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name("keystore").start(task));
    }

    private static <T> T waitFor(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    private KeystoreFile.Loaded open(KeystoreFile file, Supplier<Map<String, Secret>> makeKeys) {
        if (!file.exists()) {
            return make(file, makeKeys);
        }
        var loaded = file.load();
        if (mode == Mode.PRODUCTION && loaded.contents().madeInDevelopment()) {
            throw new KeyUnavailableException(
                    "production refuses a keystore that development mode made: " + file.path());
        }
        return loaded;
    }

    private KeystoreFile.Loaded make(KeystoreFile file, Supplier<Map<String, Secret>> makeKeys) {
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
        return new KeystoreFile.Loaded(contents, file.version());
    }

    @Override
    public String toString() {
        return "Keystores[" + folder + "]";
    }
}
