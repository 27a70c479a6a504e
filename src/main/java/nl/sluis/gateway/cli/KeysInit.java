package nl.sluis.gateway.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.KeystoreCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys init}: the keystores of a gateway in production, which makes none itself. */
@Command(
        name = "init",
        description = "Makes kek.bcfks and erasable.bcfks for production, once. Needs no gateway.",
        mixinStandardHelpOptions = true)
final class KeysInit implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}",
            description = "the gateway's data folder (default: ${DEFAULT-VALUE})")
    private Path dataDir;

    @Mixin
    private KeystorePassphrase passphrase;

    @Option(names = "--dry-run", description = "tells whether it could be done, and writes nothing")
    private boolean dryRun;

    @Option(names = "--confirm", paramLabel = "<words>", description = "'init'")
    private Optional<String> confirm = Optional.empty();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var care = new KeystoreCare(dataDir);
        try {
            care.refuseWhenThere();
            if (dryRun) {
                out.println("would make kek.bcfks and erasable.bcfks in " + dataDir.resolve("keys")
                        + "; dry run: nothing was changed");
            } else if (confirm.filter("init"::equals).isEmpty()) {
                throw new CommandFailedException("nothing was done; this is confirmed with --confirm init");
            } else {
                care.make(passphrase.from(), Clock.systemUTC(), new SecureRandom())
                        .forEach(file -> out.println("written: " + file));
                out.println(
                        "Make a backup once the gateway runs (keys backup), and keep erasable.bcfks on its own volume.");
            }
            out.flush();
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException | UncheckedIOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
