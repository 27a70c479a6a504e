package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.Optional;
import nl.sluis.gateway.keys.KeystoreCare.PassphraseFrom;
import picocli.CommandLine.Option;

/** The passphrase of the keystores, for what works on the files: never an argument, which others can see. */
final class KeystorePassphrase {
    @Option(
            names = "--passphrase-file",
            paramLabel = "<file>",
            description = "a file with the passphrase of the keystores (default: SLUIS_KEYSTORE_PASSPHRASE)")
    private Optional<Path> file = Optional.empty();

    PassphraseFrom from() {
        return new PassphraseFrom(System.getenv("SLUIS_KEYSTORE_PASSPHRASE"), file.orElse(null));
    }
}
