package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report regio}. */
@Command(
        name = "regio",
        description = {
            "What became of the messages of a region, by month and type, for its partners: months that are over only.",
            "'<10' is fewer than ten, perhaps none; 'x' is ten or more, left out because another could be computed with it."
        },
        mixinStandardHelpOptions = true)
final class ReportRegio implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--region", paramLabel = "<region>", required = true, description = "AM13")
    private String region;

    @Option(
            names = "--from",
            paramLabel = "<month>",
            description = "the first month, such as 2026-01 (default: a year)")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "<month>", description = "the last month (default: the last that is over)")
    private Optional<String> to = Optional.empty();

    @ArgGroup
    private Form form = new Form();

    /** How it is written; a table when nothing is said. */
    static final class Form {
        @Option(names = "--csv", description = "as CSV (RFC 4180)")
        private boolean csv;

        @Option(names = "--json", description = "as JSON")
        private boolean json;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var answer = new Management(gateway, asker)
                .get(
                        "/beheer/regio?regio=" + region
                                + from.map(month -> "&van=" + month).orElse("")
                                + to.map(month -> "&tot=" + month).orElse(""),
                        new LogProgress(spec.commandLine().getErr()));
        if (form.json) {
            out.println(answer.toPrettyString());
        } else if (form.csv) {
            csv(answer, out);
        } else {
            table(answer, out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static void table(JsonNode answer, PrintWriter out) {
        Table table = null;
        for (var month : answer.path("months")) {
            for (var row : month.path("rows")) {
                if (table == null) {
                    table = new Table(heading(row));
                }
                table.row(cells(month, row));
            }
        }
        if (table != null) {
            table.print(out);
        }
    }

    private static void csv(JsonNode answer, PrintWriter out) {
        var first = true;
        for (var month : answer.path("months")) {
            for (var row : month.path("rows")) {
                if (first) {
                    line(heading(row), out);
                    first = false;
                }
                line(cells(month, row), out);
            }
        }
    }

    /** No cell holds a quote or a comma: they are months, types and counts. */
    private static void line(String[] cells, PrintWriter out) {
        out.print(String.join(",", cells) + "\r\n");
    }

    private static String[] heading(JsonNode row) {
        var heading = new ArrayList<String>();
        heading.add("maand");
        row.fieldNames().forEachRemaining(heading::add);
        return heading.toArray(String[]::new);
    }

    private static String[] cells(JsonNode month, JsonNode row) {
        var cells = new ArrayList<String>();
        cells.add(month.path("month").asText());
        row.forEach(cell -> cells.add(cell.asText()));
        return cells.toArray(String[]::new);
    }
}
