package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention}: exit code 1 when something is more than a day behind, or of a class that nobody knows. */
@Command(
        name = "retention",
        description = {
            "What ends by itself, and how far behind each kind is; exit code 1: something should have been gone for a day,",
            "or is of a class that the rules do not name and therefore stays."
        },
        mixinStandardHelpOptions = true)
final class Retention implements Callable<Integer> {
    private static final Duration MOST = Duration.ofDays(1);

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
        var status = new Management(gateway, asker).get("/beheer/bewaren");
        if (json) {
            out.println(status.toPrettyString());
        } else {
            var table = new Table("what", "behind", "due since", "removed since the start");
            status.path("kinds")
                    .forEach(kind -> table.row(
                            kind.path("what").asText(),
                            behind(kind).isZero() ? "no" : behind(kind).toString(),
                            kind.path("dueSince").asText(),
                            kind.path("removed").asText()));
            table.print(out);
            status.path("logs")
                    .forEach(log -> out.println("log " + log.path("log").asText() + ": entries "
                            + log.path("minIndex").asText() + " to "
                            + (log.path("nextIndex").asLong() - 1)));
            status.path("unknownClasses")
                    .forEach(name ->
                            out.println("class " + name.asText() + " is not in the rules: what is of it stays"));
        }
        out.flush();
        return keepsUp(status) ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }

    private static Duration behind(JsonNode kind) {
        return Duration.ofSeconds(kind.path("behindSeconds").asLong());
    }

    private static boolean keepsUp(JsonNode status) {
        for (var kind : status.path("kinds")) {
            if (behind(kind).compareTo(MOST) > 0) {
                return false;
            }
        }
        return status.path("unknownClasses").isEmpty();
    }
}
