package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the passphrase of a person's key comes from: the terminal, or a file. Never an argument, which others can see. */
final class PassphraseSource {
    @Option(
            names = "--passphrase-file",
            paramLabel = "<file>",
            description = "a file with the passphrase of the key; without it the terminal asks")
    private Optional<Path> file = Optional.empty();

    /** A new array, which who uses it wipes. */
    char[] ask(String question) {
        if (file.isPresent()) {
            return read(file.get());
        }
        var terminal = System.console();
        var answer = terminal == null ? null : terminal.readPassword("%s: ", question);
        if (answer == null) {
            throw new CommandFailedException("there is no terminal to ask for a passphrase; name --passphrase-file");
        }
        return answer;
    }

    private static char[] read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
        } catch (IOException e) {
            throw new CommandFailedException("there is no passphrase in " + file, e);
        }
    }
}
