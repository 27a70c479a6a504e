package nl.sluis.gateway.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.KeystoreCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys restore}: without a gateway, which has no keys to start with; its next start says so in the log. */
@Command(
        name = "restore",
        description = "Puts kek.bcfks back from a backup, opened by two of its three shares. Needs no gateway.",
        mixinStandardHelpOptions = true)
final class KeysRestore implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "<folder>", required = true, description = "where the copy of kek.bcfks is")
    private Path from;

    @Option(names = "--share", paramLabel = "<file>", required = true, description = "a share; twice, of two persons")
    private List<Path> shares;

    @Option(
            names = "--data-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}",
            description = "the gateway's data folder (default: ${DEFAULT-VALUE})")
    private Path dataDir;

    @Option(
            names = "--passphrase-out",
            paramLabel = "<file>",
            required = true,
            description = "a new file for the passphrase, as sluis.keys.passphrase-file names one")
    private Path passphraseFile;

    @Option(names = "--dry-run", description = "opens the backup, tells what is in it, and writes nothing")
    private boolean dryRun;

    @Option(names = "--confirm", paramLabel = "<words>", description = "'restore'")
    private Optional<String> confirm = Optional.empty();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            out.println("the backup opens, and holds: " + String.join(", ", KeystoreCare.look(from, shares)));
            if (dryRun) {
                out.println("dry run: nothing was changed");
                out.flush();
                return ExitCode.AS_EXPECTED;
            }
            if (!confirm.filter("restore"::equals).isPresent()) {
                throw new CommandFailedException("nothing was done; this is confirmed with --confirm restore");
            }
            new KeystoreCare(dataDir).restore(from, shares, passphraseFile);
            out.println("written: " + dataDir.resolve("keys").resolve("kek.bcfks") + " and " + passphraseFile);
            out.println("The next start says in the log that it was restored. erasable.bcfks has a backup of its own.");
            out.flush();
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException | UncheckedIOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
