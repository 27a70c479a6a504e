package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code queue list}: the oldest that wait. */
@Command(
        name = "list",
        description = "The oldest messages that wait: ids, types, states, ages and receivers; no person, no content.",
        mixinStandardHelpOptions = true)
final class QueueList implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Option(names = "--parked", description = "only those that wait for a person")
    private boolean parked;

    @Option(names = "--receiver", paramLabel = "<oin>", description = "only those for this receiver")
    private Optional<String> receiver = Optional.empty();

    @Option(names = "--limit", paramLabel = "<n>", description = "how many at most (default: ${DEFAULT-VALUE})")
    private int limit = 100;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var answer = new Management(gateway, asker).get("/beheer/wachtrij?limit=" + limit + filters());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            var table = new Table("message", "state", "age", "type", "receiver", "failures", "again", "behind");
            answer.path("messages").forEach(one -> row(table, one));
            table.print(out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private String filters() {
        return (parked ? "&status=geparkeerd" : "")
                + receiver.map(oin -> "&receiver=" + URLEncoder.encode(oin, StandardCharsets.UTF_8))
                        .orElse("");
    }

    private static void row(Table table, JsonNode one) {
        table.row(
                one.path("message").asText(),
                one.path("status").asText(),
                Duration.ofSeconds(one.path("ageSeconds").asLong()).toString().substring(2),
                one.path("type").asText(),
                one.path("receiver").asText(),
                one.path("failures").asText(),
                one.path("resends").asText(),
                one.path("behind").asText());
    }
}
