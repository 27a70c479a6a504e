package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who asks the gateway something, and the token that shows it. */
final class Asker {
    @Option(
            names = "--as",
            paramLabel = "<person>",
            description = "who asks, by the key in config/people.yaml (default: ${DEFAULT-VALUE})")
    private String person = "privacy-officer-ggz";

    @Option(
            names = "--token-file",
            paramLabel = "<file>",
            description =
                    "that person's token (default: <data-dir>/beheer/<person>.token, as development mode makes it)")
    private Optional<Path> tokenFile = Optional.empty();

    Asker() {}

    /** @param person who asks when nobody is named */
    Asker(String person) {
        this.person = person;
    }

    String person() {
        return person;
    }

    String token(Path dataDir) {
        var file = tokenFile.orElseGet(() -> dataDir.resolve("beheer").resolve(person + ".token"));
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "there is no token for '" + person + "' in " + file
                            + "; a gateway in development mode makes one for each person of config/people.yaml",
                    e);
        }
    }
}
