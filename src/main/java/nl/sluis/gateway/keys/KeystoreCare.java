package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keystores as files, for who stands at the machine and has their passphrase: made for production, copied, put back. No
 * gateway runs them meanwhile, and nothing that is there is written over.
 */
public final class KeystoreCare {
    private static final String KEK = "kek.bcfks";
    private static final String ERASABLE = "erasable.bcfks";
    private final Path folder;
    private final KeystoreParameters parameters;

    /** @param dataDir in which the folder {@code keys} is, or will be */
    public KeystoreCare(Path dataDir) {
        this(dataDir, KeystoreParameters.OURS);
    }

    KeystoreCare(Path dataDir, KeystoreParameters parameters) {
        this.folder = dataDir.resolve("keys");
        this.parameters = parameters;
    }

    /** Where the passphrase comes from, as production takes it; both may be absent. */
    public record PassphraseFrom(
            @Nullable String environment, @Nullable Path file) {
        @Override
        public String toString() {
            return "PassphraseFrom[***]";
        }
    }

    /**
     * Makes both keystores for production, without the mark of development mode.
     *
     * @throws KeyUnavailableException when one is there, or the passphrase is none for production
     */
    public List<Path> make(PassphraseFrom from, Clock clock, SecureRandom random) {
        refuseWhenThere();
        var passphrase = required(from);
        if (passphrase.wasMadeInDevelopment()) {
            throw new KeyUnavailableException("this passphrase was made by development mode; choose another");
        }
        var month = ErasableKey.aek(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        write(KEK, passphrase, LongTermKeys.made(random));
        write(ERASABLE, passphrase, Map.of(month.alias(), Secret.random(random)));
        return List.of(folder.resolve(KEK), folder.resolve(ERASABLE));
    }

    /** @throws KeyUnavailableException when one of them is there already */
    public void refuseWhenThere() {
        for (var name : List.of(KEK, ERASABLE)) {
            if (Files.exists(folder.resolve(name))) {
                throw new KeyUnavailableException(
                        folder.resolve(name) + " is there already; a keystore is never written over");
            }
        }
    }

    private void write(String name, Passphrase passphrase, Map<String, Secret> keys) {
        reaching(folder, () -> OwnerOnlyFiles.folder(folder));
        new KeystoreFile(folder.resolve(name), passphrase, parameters).write(new KeystoreFile.Contents(keys, false));
    }

    /**
     * Copies {@code kek.bcfks} into this folder, with its passphrase in three shares, and says what it wrote.
     *
     * @throws KeyUnavailableException when the passphrase does not open it, or a backup is there already
     */
    public List<Path> backUp(Path to, PassphraseFrom from, SecureRandom random) {
        var passphrase = found(from).orElseGet(this::ofDevelopment);
        var opened = new KeystoreFile(folder.resolve(KEK), passphrase, parameters);
        var unused = opened.read();
        var copy = to.resolve(KEK);
        if (Files.exists(copy)) {
            throw new KeyUnavailableException(copy + " is there already; a backup is never written over");
        }
        var written = new java.util.ArrayList<Path>();
        reaching(to, () -> {
            OwnerOnlyFiles.folder(to);
            OwnerOnlyFiles.write(copy, Files.readAllBytes(opened.path()));
            written.add(copy);
            var number = 1;
            for (var share : PassphraseShares.split(passphrase, random)) {
                var file = to.resolve("share-" + number + ".txt");
                OwnerOnlyFiles.write(file, (share + "\n").getBytes(StandardCharsets.US_ASCII));
                written.add(file);
                number++;
            }
        });
        return List.copyOf(written);
    }

    /**
     * What lies in the keystores of this folder, by name: {@code kek.bcfks: kek-1}. For when no gateway runs.
     *
     * @throws KeyUnavailableException when one is not there, or the passphrase does not open it
     */
    public List<String> names(PassphraseFrom from) {
        var passphrase = found(from).orElseGet(this::ofDevelopment);
        return Stream.of(KEK, ERASABLE)
                .flatMap(name -> new TreeSet<>(new KeystoreFile(folder.resolve(name), passphrase, parameters)
                                .read()
                                .keys()
                                .keySet())
                        .stream().map(alias -> name + ": " + alias))
                .toList();
    }

    /**
     * What a backup holds, once two of its shares have opened it: the names of its keys.
     *
     * @throws KeyUnavailableException when they do not open it
     */
    public static List<String> look(Path backup, List<Path> shares) {
        return look(new KeystoreFile(backup.resolve(KEK), joined(shares)));
    }

    private static List<String> look(KeystoreFile copy) {
        var contents = copy.read();
        return List.copyOf(new TreeSet<>(contents.keys().keySet()));
    }

    /**
     * Puts {@code kek.bcfks} back, and its passphrase into a file that only its owner reads. The next start of the gateway
     * says in the log that this happened.
     *
     * @throws KeyUnavailableException when the shares do not open it, or something is there already
     */
    public void restore(Path backup, List<Path> shares, Path passphraseFile) {
        var passphrase = joined(shares);
        var unused = look(new KeystoreFile(backup.resolve(KEK), passphrase, parameters));
        for (var file : List.of(folder.resolve(KEK), passphraseFile)) {
            if (Files.exists(file)) {
                throw new KeyUnavailableException(file + " is there already; nothing is written over");
            }
        }
        reaching(folder, () -> {
            OwnerOnlyFiles.folder(folder);
            OwnerOnlyFiles.write(passphraseFile, new String(passphrase.characters()).getBytes(StandardCharsets.UTF_8));
            OwnerOnlyFiles.write(folder.resolve(RestoredMark.NAME), new byte[0]);
            OwnerOnlyFiles.write(folder.resolve(KEK), Files.readAllBytes(backup.resolve(KEK)));
        });
    }

    private static Passphrase joined(List<Path> shares) {
        return PassphraseShares.join(shares.stream().map(KeystoreCare::text).toList());
    }

    private Passphrase required(PassphraseFrom from) {
        return found(from)
                .orElseThrow(() -> new KeyUnavailableException("give the passphrase in " + Keystores.PASSPHRASE_VARIABLE
                        + " or in a file, as production takes it"));
    }

    private static Optional<Passphrase> found(PassphraseFrom from) {
        if (from.environment() != null && from.file() != null) {
            throw new KeyUnavailableException("the keystore passphrase is given twice; leave one out");
        }
        return Optional.ofNullable(from.environment())
                .map(text -> Passphrase.of(text, Keystores.PASSPHRASE_VARIABLE))
                .or(() -> Optional.ofNullable(from.file()).map(file -> Passphrase.of(text(file), file.toString())));
    }

    private Passphrase ofDevelopment() {
        var file = folder.resolve("development.passphrase");
        return Passphrase.of(text(file), file.toString());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new KeyUnavailableException(file + " cannot be read", e);
        }
    }

    private static void reaching(Path folder, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be written", e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
