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

/** {@code erase perform}: without its confirmation it tells the plan as it is now. */
@Command(
        name = "perform",
        description = "Tells what goes now, and with --confirm 'wissen <id>' destroys it. That cannot be undone.",
        mixinStandardHelpOptions = true)
final class ErasePerform implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(index = "0", paramLabel = "<id>", description = "the id of the request")
    private UUID id;

    @Option(names = "--confirm", paramLabel = "<words>", description = "'wissen <id>'")
    private Optional<String> confirm = Optional.empty();

    @Override
    public Integer call() {
        var order =
                JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("confirm", confirm.orElse(""));
        var answer = new Management(gateway, asker).post("/beheer/wissingen/uitvoeringen", order);
        var out = spec.commandLine().getOut();
        ErasePlan.print(answer.path("plan"), out);
        out.println(
                answer.path("performed").asBoolean()
                        ? "DONE: what is said above is gone."
                        : "Nothing was done yet. Confirm with: --confirm 'wissen " + id + "'");
        out.flush();
        return ExitCode.AS_EXPECTED;
    }
}
