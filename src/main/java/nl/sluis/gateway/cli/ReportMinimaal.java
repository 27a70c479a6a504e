package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report minimaal}: least data (AVG art. 5(1)(c)). */
@Command(
        name = "minimaal",
        description = {
            "For the privacy officer or the FG of a party: by which of its rules nothing went in a period, and which fields",
            "they let through that nobody filled. The look is recorded."
        },
        mixinStandardHelpOptions = true)
final class ReportMinimaal implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--from", paramLabel = "<time>", required = true, description = "a day, or 2026-11-01T12:00:00Z")
    private String from;

    @Option(names = "--to", paramLabel = "<time>", required = true, description = "the same; a day counts whole")
    private String to;

    @Option(names = "--json", description = "as JSON, with how often each field was filled")
    private boolean json;

    @Override
    public Integer call() {
        var order = JsonNodeFactory.instance.objectNode().put("since", from).put("until", to);
        var report = new Management(gateway, asker)
                .post(
                        "/beheer/rapporten/minimaal",
                        order,
                        new LogProgress(spec.commandLine().getErr()));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(report.toPrettyString());
        } else {
            out.println("Wat de regels van " + report.path("party").asText() + " toelaten en niet werd gebruikt");
            print("verstuurd", report.path("sent"), out);
            print("ontvangen", report.path("received"), out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static void print(String what, JsonNode uses, PrintWriter out) {
        out.println();
        var table = new Table("regel (" + what + ")", "berichten", "nooit gevuld");
        uses.forEach(use -> table.row(
                use.path("rule").asText(),
                use.path("messages").asText(),
                use.path("messages").asLong() == 0 ? "niet gebruikt" : neverFilled(use)));
        table.print(out);
    }

    private static String neverFilled(JsonNode use) {
        return StreamSupport.stream(use.path("fields").spliterator(), false)
                .filter(field -> field.path("filled").asLong() == 0)
                .map(field -> field.path("field").asText())
                .collect(Collectors.joining(", "));
    }
}
