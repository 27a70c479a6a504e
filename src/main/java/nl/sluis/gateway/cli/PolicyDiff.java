package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.gateway.policy.reading.DiffPages;
import nl.sluis.gateway.policy.reading.MatrixDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy diff}: what a change of rules means, before anybody signs it. */
@Command(
        name = "diff",
        description = {
            "What new rules change: which messages go or no longer go, and which fields become visible to whom.",
            "Compares what both decide over everything that can be asked."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no difference", "1:a difference", "2:not compared"})
final class PolicyDiff implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<old>", description = "a configuration folder, or a folder of rules")
    private Path before;

    @Parameters(index = "1", paramLabel = "<new>", description = "another")
    private Path after;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var diff = MatrixDiff.of(PolicyFolders.read(before), PolicyFolders.read(after));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(DiffPages.json(diff).toPrettyString());
        } else {
            out.print(DiffPages.text(diff));
        }
        out.flush();
        return diff.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }
}
