package nl.sluis.gateway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.policy.reading.FieldPages;
import nl.sluis.gateway.policy.reading.FieldSight;
import nl.sluis.gateway.policy.reading.Matrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy field}. */
@Command(
        name = "field",
        description = "Who sees a field, in which form and on which basis, and who sees nothing of it; in Dutch.",
        mixinStandardHelpOptions = true)
final class PolicyField implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Parameters(paramLabel = "<field>", description = "its path, /betrokkene/geboortedatum, or the end of it")
    private String field;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var matrix = PolicyFolders.read(configuration.path());
        var out = spec.commandLine().getOut();
        found(matrix).stream().map(path -> FieldSight.of(matrix, path)).forEach(sight -> {
            if (json) {
                out.println(FieldPages.json(matrix, sight).toPrettyString());
            } else {
                out.println(FieldPages.text(sight));
            }
        });
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private List<FieldPath> found(Matrix matrix) {
        var all = FieldSight.all(matrix);
        var end = field.startsWith("/") ? field : "/" + field;
        var found = all.stream()
                .filter(path -> path.pointer().equals(end) || path.pointer().endsWith(end))
                .toList();
        if (found.isEmpty()) {
            var near = Nearest.to(end, all.stream().map(FieldPath::pointer).toList());
            throw new CommandFailedException("no message type has '" + field + "'; did you mean '" + near + "'?");
        }
        return found;
    }
}
