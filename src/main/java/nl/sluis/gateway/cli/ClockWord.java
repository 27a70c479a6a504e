package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clock}: whether the gateway relies on the time, and the word of an operator that it may. */
@Command(
        name = "clock",
        description = {
            "Tells whether this node relies on the time. When its clock and PostgreSQL's are more than 5 s apart, or one made",
            "a step forward, it accepts nothing until an operator says that the time is right: clock confirm. An entry.",
            "Exit code 0: it accepts; 1: it does not."
        },
        mixinStandardHelpOptions = true)
final class ClockWord implements Callable<Integer> {
    private static final String CONFIRM = "confirm";

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Parameters(index = "0", arity = "0..1", paramLabel = "confirm", description = "the time is right now")
    private String word = "";

    @Override
    public Integer call() {
        if (!word.isEmpty() && !word.equals(CONFIRM)) {
            throw new CommandFailedException("'" + word + "' is no word of clock; it knows " + CONFIRM);
        }
        var order = JsonNodeFactory.instance.objectNode().put(CONFIRM, word.equals(CONFIRM));
        var told = new Management(gateway, asker).post("/beheer/klok", order);
        var doubted = told.has("doubt");
        var out = spec.commandLine().getOut();
        out.println(doubted ? "nothing is accepted: " + told.path("doubt").asText() : "the time is relied on");
        if (told.path("confirmed").asBoolean()) {
            out.println("recorded: the time is right; messages are accepted again");
        }
        out.flush();
        return doubted && !told.path("confirmed").asBoolean() ? ExitCode.NOT_AS_EXPECTED : ExitCode.AS_EXPECTED;
    }
}
