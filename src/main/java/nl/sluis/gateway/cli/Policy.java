package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The rules for people; reads files and needs no gateway. */
@Command(
        name = "policy",
        description =
                "The rules for people: as a table, compared, as a register, as a DPIA annex; no gateway is needed.",
        subcommands = {PolicyTable.class, PolicyField.class, PolicyDiff.class, PolicyRegister.class, PolicyDpia.class},
        mixinStandardHelpOptions = true)
final class Policy implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
