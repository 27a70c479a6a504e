package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reidentify approve}. */
@Command(
        name = "approve",
        description = "Hands in the signature that ./sluis sign reidentification made.",
        mixinStandardHelpOptions = true)
final class ReidentifyApprove implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(index = "0", paramLabel = "<file>", description = "as ./sluis reidentify request wrote it")
    private Path file;

    @Override
    public Integer call() {
        var requests = OrderFile.reidentification(file);
        var id = requests.read().id().toString();
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("signature", requests.signature(asker.person()));
        var unused = new Management(gateway, asker).post("/beheer/herleidingen/goedkeuringen", order);
        spec.commandLine().getOut().println("recorded: " + asker.person() + " approves " + id);
        spec.commandLine().getOut().flush();
        return ExitCode.AS_EXPECTED;
    }
}
