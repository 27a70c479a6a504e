package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the log, as a named person; every question is itself an entry. */
@Command(
        name = "audit",
        description = {
            "The log, read by a named person, who sees what that person's party sent, and of what others sent what was",
            "delivered to it; the reading is recorded."
        },
        subcommands = {AuditList.class, AuditSearch.class, AuditShow.class, AuditExport.class},
        mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
