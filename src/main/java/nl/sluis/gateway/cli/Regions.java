package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The folder of a region. */
@Command(
        name = "region",
        description = "Makes the folder of an arbeidsmarktregio: small forms, one a flow; no gateway is needed.",
        subcommands = RegionInit.class,
        mixinStandardHelpOptions = true)
final class Regions implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
