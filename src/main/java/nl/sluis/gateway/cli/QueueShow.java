package nl.sluis.gateway.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code queue show}: one that waits. */
@Command(
        name = "show",
        description = "One message that waits, as JSON. Why it is parked: ./sluis audit show, by who may see it.",
        mixinStandardHelpOptions = true)
final class QueueShow implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Parameters(index = "0", paramLabel = "<id>", description = "the id that the sender of the message was given")
    private UUID message;

    @Override
    public Integer call() {
        var answer = new Management(gateway, asker).get("/beheer/wachtrij/bericht?message=" + message);
        spec.commandLine().getOut().println(answer.toPrettyString());
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
