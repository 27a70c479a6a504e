package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the log says of a person, destroyed: asked by one officer, approved by two others. */
@Command(
        name = "erase",
        description = {
            "Destroys what the log says of a person. Asked by one privacy officer, approved by two others, within seven days;",
            "every party whose entries go is among them. Every attempt is an entry of the log, and the log still verifies."
        },
        subcommands = {ErasePersoon.class, EraseApprove.class, ErasePerform.class, EraseReport.class},
        mixinStandardHelpOptions = true)
final class Erase implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
