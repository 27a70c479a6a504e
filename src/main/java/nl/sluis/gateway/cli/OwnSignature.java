package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.Arrays;
import nl.sluis.gateway.keys.PersonalKeyFile;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.message.NoteKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With whose key is signed: that person's own, the one that {@code people.yaml} knows. */
final class OwnSignature {
    @Option(names = "--as", paramLabel = "<person>", required = true, description = "the key in config/people.yaml")
    private String person;

    @Option(names = "--key", paramLabel = "<file>", required = true, description = "that person's key file")
    private Path file;

    @Mixin
    private PassphraseSource passphrase;

    String person() {
        return person;
    }

    /** @throws CommandFailedException when the file holds another key than the one that is known */
    Signer signer(NoteKey known) {
        var signer = PersonalKeyFile.open(file, () -> passphrase.ask("Passphrase of " + file));
        if (!Arrays.equals(signer.publicKey(), known.bytes())) {
            throw new CommandFailedException(
                    "the key in " + file + " is not the one that people.yaml has for " + person);
        }
        return signer;
    }
}
