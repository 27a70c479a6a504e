package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys status}: exit code 1 when something is due or a node does not follow. */
@Command(
        name = "status",
        description = "What is due, which changes are under way, how the keystores are closed; exit code 1: see to it.",
        mixinStandardHelpOptions = true)
final class KeysStatus implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var status = new Management(gateway, asker).get("/beheer/sleutels/status");
        if (json) {
            out.println(status.toPrettyString());
        } else {
            KeyTables.keys(status).print(out);
            out.println();
            print(status, out);
        }
        out.flush();
        return isQuiet(status) ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }

    private static void print(JsonNode status, PrintWriter out) {
        out.println("keystores closed by: " + status.path("keyDerivation").asText());
        out.println("keys in erasable.bcfks: " + status.path("erasableKeys").asText());
        out.println(
                status.has("newestDestroyed")
                        ? "newest destroyed key: "
                                + KeyTables.day(status.path("newestDestroyed").asText())
                                + ", " + status.path("newestDestroyedDays").asText()
                                + " days ago; a backup of erasable.bcfks from before it undoes it"
                        : "newest destroyed key: none yet");
        status.path("indexChanges")
                .forEach(change -> out.println("change of " + change.path("key").asText() + ": "
                        + (change.has("switched")
                                ? "the new key is written; under the former one stand "
                                        + change.path("leftBehind").asText() + " persons"
                                : "both are read, the former is written")));
        out.println(
                status.path("nodesBehind").isEmpty()
                        ? "every running node works with the same keys"
                        : "nodes that work with other keys than this one: " + status.path("nodesBehind"));
    }

    private static boolean isQuiet(JsonNode status) {
        for (var key : status.path("keys")) {
            if (key.path("isDue").asBoolean()) {
                return false;
            }
        }
        return status.path("nodesBehind").isEmpty();
    }
}
