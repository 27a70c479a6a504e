package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the log says, for people outside: each report is an entry of the log. */
@Command(
        name = "report",
        description = "What the log says, for a person or a supervisor; every report is an entry of the log.",
        subcommands = {ReportPersoon.class, ReportDatalek.class, ReportRegio.class, ReportMinimaal.class},
        mixinStandardHelpOptions = true)
final class Report implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
