package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code erase report}. */
@Command(
        name = "report",
        description = "For the FG: every erasure that the own party asked for. The look is an entry.",
        mixinStandardHelpOptions = true)
final class EraseReport implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var answer = new Management(gateway, asker).get("/beheer/wissingen");
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            var table = new Table(
                    "asked",
                    "state",
                    "performed",
                    "entries",
                    "ground",
                    "by",
                    "approved by",
                    "basis",
                    "case",
                    "refused",
                    "id");
            answer.path("requests").forEach(line -> table.row(cells(line)));
            table.print(out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static String[] cells(JsonNode line) {
        var approvers = new ArrayList<String>();
        line.path("approvers").forEach(person -> approvers.add(person.asText()));
        return new String[] {
            line.path("created").asText(),
            line.path("state").asText(),
            line.path("performed").asText(),
            line.path("entries").asText(),
            line.path("ground").asText(),
            line.path("requester").asText(),
            String.join(", ", approvers),
            line.path("legalBasis").asText(),
            line.path("caseRef").asText(),
            line.path("refusedAttempts").asText(),
            line.path("id").asText()
        };
    }
}
