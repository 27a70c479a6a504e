package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reidentify perform}: prints the BSN on this terminal, once. */
@Command(
        name = "perform",
        description = "Tells who asked, once, whose pseudonym it is. What is printed stands nowhere else.",
        mixinStandardHelpOptions = true)
final class ReidentifyPerform implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(index = "0", paramLabel = "<id>", description = "the id of the request")
    private UUID id;

    @Override
    public Integer call() {
        var order = JsonNodeFactory.instance.objectNode().put("id", id.toString());
        var answer = new Management(gateway, asker).post("/beheer/herleidingen/uitvoeringen", order);
        var bsn = answer.path("bsn").asText();
        var out = spec.commandLine().getOut();
        out.println(bsn.isEmpty() ? "There is no person behind this pseudonym. The request is used." : "BSN " + bsn);
        out.flush();
        return bsn.isEmpty() ? ExitCode.NOT_AS_EXPECTED : ExitCode.AS_EXPECTED;
    }
}
