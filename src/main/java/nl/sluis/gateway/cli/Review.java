package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A privacy officer's word on a message to which somebody objected. The word is an entry. */
@Command(
        name = "review",
        description = "Lets a message go that waits because somebody objected, or stops it.",
        mixinStandardHelpOptions = true)
final class Review implements Callable<Integer> {
    private static final Set<String> WORDS = Set.of("release", "stop");

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(index = "0", paramLabel = "<word>", description = "release or stop")
    private String word;

    @Parameters(index = "1", paramLabel = "<id>", description = "the id that the sender of the message was given")
    private UUID message;

    @Override
    public Integer call() {
        if (!WORDS.contains(word)) {
            throw new CommandFailedException("a message is released or stopped: the word is release or stop");
        }
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("message", message.toString())
                .put("ruling", word);
        var unused = new Management(gateway, asker).post("/beheer/beoordelingen", order);
        spec.commandLine().getOut().println("recorded: " + word + " " + message);
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
