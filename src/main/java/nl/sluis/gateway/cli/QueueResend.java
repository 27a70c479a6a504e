package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code queue resend}: the same message under the same id. */
@Command(
        name = "resend",
        description = "Has a parked message tried again, under the same id, from its first attempt on. An entry.",
        mixinStandardHelpOptions = true)
final class QueueResend implements Callable<Integer> {
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
        var order = JsonNodeFactory.instance.objectNode().put("message", message.toString());
        var unused = new Management(gateway, asker).post("/beheer/wachtrij/opnieuw", order);
        spec.commandLine().getOut().println("recorded: " + message + " is tried again");
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
