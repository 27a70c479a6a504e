package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report datalek}: what a breach touched (AVG art. 33 and 34). */
@Command(
        name = "datalek",
        description = {
            "For the privacy officer or the FG of a party: how many persons, which data in which form, to whom, when; in the",
            "order of the form of the Autoriteit Persoonsgegevens. Persons are counted by their pseudonym. The look is recorded."
        },
        mixinStandardHelpOptions = true)
final class ReportDatalek implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--party", paramLabel = "<key or oin>", required = true, description = "your own party")
    private String party;

    @Option(names = "--from", paramLabel = "<time>", required = true, description = "a day, or 2026-11-01T12:00:00Z")
    private String from;

    @Option(names = "--to", paramLabel = "<time>", required = true, description = "the same; a day counts whole")
    private String to;

    @Option(names = "--reden", paramLabel = "<text>", required = true, description = "why; recorded")
    private String why;

    @Option(names = "--receiver", paramLabel = "<key or oin>", description = "only what went to this party")
    private Optional<String> receiver = Optional.empty();

    @Option(names = "--rule", paramLabel = "<rule>", description = "only what went under this rule")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--html", paramLabel = "<file>", description = "also as a page, in a new file")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "as JSON, with every pseudonym")
    private boolean json;

    @Override
    public Integer call() {
        html.ifPresent(OwnFolder::refuseIfThere);
        var progress = new LogProgress(spec.commandLine().getErr());
        var answer = new Management(gateway, asker).post("/beheer/rapporten/datalek", order(), progress);
        html.ifPresent(
                file -> OwnFolder.write(file, answer.path("html").asText().getBytes(StandardCharsets.UTF_8)));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.path("report").toPrettyString());
        } else {
            print(answer.path("report"), out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private ObjectNode order() {
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("party", party)
                .put("since", from)
                .put("until", to)
                .put("why", why)
                .put("html", html.isPresent());
        receiver.ifPresent(text -> order.put("receiver", text));
        rule.ifPresent(text -> order.put("rule", text));
        return order;
    }

    private static void print(JsonNode report, PrintWriter out) {
        var form = new Table("vraag van het meldformulier", "antwoord uit het logboek");
        report.path("meldformulier")
                .forEach(line -> form.row(
                        line.path("vraag").asText(),
                        line.path("antwoord").isNull()
                                ? "in te vullen"
                                : line.path("antwoord").asText()));
        form.print(out);
        out.println();
        var kinds = new Table("gegevens", "klasse", "vorm", "berichten");
        report.path("soortenGegevens")
                .forEach(kind -> kinds.row(
                        kind.path("soort").asText(),
                        kind.path("klasse").asText(),
                        kind.path("vorm").asText(),
                        kind.path("berichten").asText()));
        kinds.print(out);
        out.println();
        lines("ontvanger", report.path("ontvangers")).print(out);
        out.println();
        lines("regel", report.path("regels")).print(out);
        out.println();
        out.println("De pseudoniemen van de personen: --json");
    }

    private static Table lines(String what, JsonNode lines) {
        var table = new Table(what, "berichten", "personen", "eerste", "laatste");
        lines.forEach(line -> table.row(
                line.path("naam").asText(),
                line.path("berichten").asText(),
                line.path("personen").asText(),
                line.path("eerste").asText(),
                line.path("laatste").asText()));
        return table;
    }
}
