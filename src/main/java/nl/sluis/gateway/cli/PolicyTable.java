package nl.sluis.gateway.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.reading.Matrix;
import nl.sluis.gateway.policy.reading.MatrixFilter;
import nl.sluis.gateway.policy.reading.MatrixTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policy table}. */
@Command(
        name = "table",
        description = "Who may tell whom what, on which basis, and what the receiver sees of each field; in Dutch.",
        mixinStandardHelpOptions = true)
final class PolicyTable implements Callable<Integer> {
    private static final String PREFIX = "nl.sluis.";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Option(
            names = "--for",
            paramLabel = "<role>",
            converter = RoleWord.class,
            description = "only what goes to this role: uwv, gemeente, ggz-ips, …")
    private Optional<Role> receiver = Optional.empty();

    @Option(
            names = "--type",
            paramLabel = "<type>",
            description = "only this type: traject.aanvraag.v1, or with nl.sluis. before it")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "<role>",
            converter = RoleWord.class,
            description = "only what comes from this role")
    private Optional<Role> sender = Optional.empty();

    @Option(
            names = "--purpose",
            paramLabel = "<purpose>",
            description = "only what goes for this purpose: re-integratie")
    private Optional<String> purpose = Optional.empty();

    @Override
    public Integer call() {
        var matrix = PolicyFolders.read(configuration.path());
        var shown = new MatrixFilter(
                sender, receiver, type.map(word -> known(matrix, word)), purpose.map(word -> purpose(matrix, word)));
        var out = spec.commandLine().getOut();
        out.print(MatrixTable.of(matrix, shown));
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static MessageType known(Matrix matrix, String word) {
        var name = word.startsWith(PREFIX) ? word : PREFIX + word;
        var names = matrix.types().stream()
                .map(definition -> definition.type().name())
                .toList();
        if (!names.contains(name)) {
            throw new CommandFailedException(
                    "'" + word + "' is no message type; did you mean '" + Nearest.to(name, names) + "'?");
        }
        return new MessageType(name);
    }

    private static Purpose purpose(Matrix matrix, String word) {
        var known = matrix.compiled().purposes().keySet();
        if (!known.contains(word)) {
            throw new CommandFailedException(
                    "'" + word + "' is no purpose; did you mean '" + Nearest.to(word, known) + "'?");
        }
        return new Purpose(word);
    }
}
