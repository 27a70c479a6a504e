package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys export-public}: what a party needs to check us, as a file to hand out. */
@Command(
        name = "export-public",
        description = "The public keys of receipts and logs as JSON, for parties and auditors: nothing secret.",
        mixinStandardHelpOptions = true)
final class KeysExportPublic implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Option(names = "--to", paramLabel = "<file>", description = "where it is written (default: printed)")
    private Optional<Path> to = Optional.empty();

    @Override
    public Integer call() {
        var keys = new Management(gateway, asker).get("/beheer/sleutels").toPrettyString();
        var out = spec.commandLine().getOut();
        if (to.isPresent()) {
            write(to.get(), keys);
            out.println("written: " + to.get());
        } else {
            out.println(keys);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static void write(Path file, String keys) {
        try {
            Files.writeString(file, keys + "\n");
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written", e);
        }
    }
}
