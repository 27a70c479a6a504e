package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.gateway.message.CataloguePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the message catalogue for people; no gateway is needed. */
@Command(
        name = "catalogue",
        description = "Prints the message catalogue as a page in Dutch, made from the schemas; no gateway is needed.",
        mixinStandardHelpOptions = true)
final class PrintCatalogue implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_CONFIG_DIR:-config}",
            description = "the folder that holds messages/ (default: ${DEFAULT-VALUE})")
    private Path configDir;

    @Override
    public Integer call() {
        var messages = configDir.resolve("messages");
        try {
            spec.commandLine().getOut().print(CataloguePage.of(messages));
        } catch (IllegalStateException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
