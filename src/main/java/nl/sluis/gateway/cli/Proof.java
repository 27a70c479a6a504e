package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the proof of an entry of one's own party, which anybody can check without us. */
@Command(
        name = "proof",
        description = "The proof that an entry stands in the log, for a person, an FG or a court; asking is recorded.",
        mixinStandardHelpOptions = true)
final class Proof implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(paramLabel = "<entry>", description = "the id of an entry of your own party")
    private UUID entry;

    @Option(names = "--out", paramLabel = "<file>", description = "where to (default: <entry>.tlog-proof)")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--with-body",
            description =
                    "also what the entry says, in <file>.body: in clear, or as it is stored where your party does not see"
                            + " all of it, such as another party's pseudonym")
    private boolean withBody;

    @Override
    public Integer call() {
        var management = new Management(gateway, asker);
        var file = out.orElseGet(() -> Path.of(entry + ".tlog-proof"));
        write(file, management.get("/beheer/bewijs?entry=" + entry).path("proof"));
        if (!withBody) {
            tell("written: " + file + "; check it with ./sluis verify-proof " + file);
            return ExitCode.AS_EXPECTED;
        }
        var answer = management.get("/beheer/inhoud?entry=" + entry);
        var body = Path.of(file + ".body");
        write(body, answer.path("body"));
        tell("written: " + file + " and " + body
                + (answer.path("clear").asBoolean() ? "" : " (as it is stored: your party does not see all of it)"));
        tell("check them with ./sluis verify-proof " + file + " --body " + body);
        return ExitCode.AS_EXPECTED;
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static void write(Path file, JsonNode text) {
        try {
            Files.writeString(file, text.asText(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written", e);
        }
    }
}
