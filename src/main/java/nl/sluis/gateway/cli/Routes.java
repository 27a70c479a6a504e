package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The routes, to be looked at. */
@Command(
        name = "route",
        description = "Draws what flows in an arbeidsmarktregio.",
        subcommands = RouteShow.class,
        mixinStandardHelpOptions = true)
final class Routes implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
