package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whose pseudonym is it? Asked by one officer, approved by two others, told once. */
@Command(
        name = "reidentify",
        description = {
            "Whose pseudonym is it? Asked by one privacy officer, approved by two others, told once, within 24 hours.",
            "Every attempt is an entry of the log."
        },
        subcommands = {ReidentifyRequest.class, ReidentifyApprove.class, ReidentifyPerform.class, ReidentifyReport.class
        },
        mixinStandardHelpOptions = true)
final class Reidentify implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
