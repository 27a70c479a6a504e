package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.KeystoreCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys backup}: the files are read on this machine; the running gateway only says in the log that it is done. */
@Command(
        name = "backup",
        description = "Copies kek.bcfks and splits its passphrase into three shares, of which two open it.",
        mixinStandardHelpOptions = true)
final class KeysBackup implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KeyOrder order;

    @Mixin
    private KeystorePassphrase passphrase;

    @Option(
            names = "--to",
            paramLabel = "<folder>",
            required = true,
            description = "a folder of its own, without a backup")
    private Path to;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var backup = JsonNodeFactory.instance.objectNode().put("verb", "backup").put("object", "");
        try {
            if (order.give("/beheer/sleutels/opdrachten", backup, out)) {
                new KeystoreCare(order.gateway().dataDir())
                        .backUp(to, passphrase.from(), new SecureRandom())
                        .forEach(file -> out.println("written: " + file));
                out.println("Give each share to another person, apart from the copy of the keystore.");
                out.flush();
            }
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException | UncheckedIOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
