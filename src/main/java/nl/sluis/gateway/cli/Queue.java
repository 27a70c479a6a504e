package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What waits to be delivered, and what is done about it. */
@Command(
        name = "queue",
        description = "What waits to be delivered. A parked message is tried again, or two persons end it.",
        subcommands = {QueueList.class, QueueShow.class, QueueResend.class, QueueDiscard.class},
        mixinStandardHelpOptions = true)
final class Queue implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
