package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import nl.sluis.gateway.management.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code activate}: what stands in the gateway's folders becomes the set by which it works. */
@Command(
        name = "activate",
        description = {
            "Routes, rules and parties as they stand in the folders of a running gateway become active, as one.",
            "They are compiled aside and rehearsed first; a set with anything wrong is refused, and nothing changes.",
            "Exit code 0: active, or could be; 1: refused, with every reason."
        },
        mixinStandardHelpOptions = true)
final class Activate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Option(names = "--dry-run", description = "tells what would change and rehearses, and changes nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var order = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
        var answer = new Management(gateway, asker).post("/beheer/set/activeren", order, Progress.UNHEARD);
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            new SetPage(out).print(answer);
        }
        out.flush();
        return isRefused(answer) ? ExitCode.NOT_AS_EXPECTED : ExitCode.AS_EXPECTED;
    }

    static boolean isRefused(JsonNode answer) {
        return answer.path("outcome").asText().equals("refused");
    }
}
