package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import nl.sluis.gateway.policy.reading.DpiaAnnex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code policy dpia}. */
@Command(
        name = "dpia",
        description = "An annex to a DPIA (AVG 35) in Markdown, filled from the rules and the catalogue; in Dutch.",
        mixinStandardHelpOptions = true)
final class PolicyDpia implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(DpiaAnnex.of(PolicyFolders.read(configuration.path())));
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
