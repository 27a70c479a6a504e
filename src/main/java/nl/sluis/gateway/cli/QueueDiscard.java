package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code queue discard}: asked by one person with a reason, done by a second who approves. */
@Command(
        name = "discard",
        description = {
            "Ends a parked message undelivered; its content is destroyed, and what stood behind it goes.",
            "One person asks, with --reason; within a week another operator, or a privacy officer of the sender,",
            "approves, with --approve. Both words are entries."
        },
        mixinStandardHelpOptions = true)
final class QueueDiscard implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Parameters(index = "0", paramLabel = "<id>", description = "the id that the sender of the message was given")
    private UUID message;

    @Option(
            names = "--reason",
            paramLabel = "<reason>",
            description = "receiver-refuses, receiver-gone, sender-asks or sent-in-error")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--approve", description = "as the second person")
    private boolean approve;

    @Override
    public Integer call() {
        if (approve == reason.isPresent()) {
            throw new CommandFailedException("the first person gives a --reason, the second one says --approve");
        }
        var order = JsonNodeFactory.instance.objectNode().put("message", message.toString());
        reason.ifPresent(why -> order.put("reason", why));
        var unused = new Management(gateway, asker)
                .post(approve ? "/beheer/wachtrij/afvoeren/akkoord" : "/beheer/wachtrij/afvoeren", order);
        spec.commandLine()
                .getOut()
                .println("recorded: " + message + (approve ? " is discarded" : " is discarded when a second approves"));
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
