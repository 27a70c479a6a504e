package nl.sluis.gateway.cli;

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

    @Override
    public Integer call() {
        var answer = new Management(gateway, asker).get("/beheer/bewijs?entry=" + entry);
        var file = out.orElseGet(() -> Path.of(entry + ".tlog-proof"));
        try {
            Files.writeString(file, answer.path("proof").asText(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written", e);
        }
        spec.commandLine().getOut().println("written: " + file + "; check it with ./sluis verify-proof " + file);
        return ExitCode.AS_EXPECTED;
    }
}
