package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PersonalKeyFile;
import nl.sluis.gateway.message.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the key with which one person signs, and prints what {@code people.yaml} says of it. */
@Command(
        name = "new-key",
        description = "Makes a key file for one person and prints the line for config/people.yaml.",
        mixinStandardHelpOptions = true)
final class NewSigningKey implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--as", paramLabel = "<person>", required = true, description = "the key in config/people.yaml")
    private String person;

    @Option(names = "--key", paramLabel = "<file>", required = true, description = "where the key is written")
    private Path file;

    @Option(
            names = "--without-passphrase",
            description = "leaves the key in clear, readable by its owner alone; for a medium that is locked away")
    private boolean inClear;

    @Mixin
    private PassphraseSource passphrase;

    @Override
    public Integer call() {
        try {
            var signer = PersonalKeyFile.make(
                    file,
                    inClear ? Optional.empty() : Optional.of(passphrase.ask("A passphrase of at least 16 characters")),
                    new SecureRandom());
            var key = NoteKey.of(person, signer.publicKey());
            var out = spec.commandLine().getOut();
            out.println("The key stands in " + file + (inClear ? ", in clear" : ", under the passphrase")
                    + "; readable by its owner alone. It exists once: keep it, and give it to nobody.");
            out.println("For config/people.yaml, at " + person + ":");
            out.println();
            out.println("    key: " + key.text());
            out.flush();
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException | IllegalArgumentException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }
}
