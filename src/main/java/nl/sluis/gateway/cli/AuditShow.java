package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit show}: one entry whole. */
@Command(
        name = "show",
        description = "One entry, as far as you may see it, and what is withheld; this look becomes an entry log.read.",
        mixinStandardHelpOptions = true)
final class AuditShow implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(paramLabel = "<entry>", description = "the id of an entry")
    private UUID entry;

    @Option(
            names = "--form",
            paramLabel = "<form>",
            description = "in the form of a standard: ldv, nen7513, nen7513-csv, auditevent or adl")
    private Optional<String> form = Optional.empty();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (form.isPresent()) {
            return printAs(form.get(), out);
        }
        var answer = new Management(gateway, asker).get("/beheer/log/vermelding?entry=" + entry);
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            print(answer, out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private int printAs(String standard, PrintWriter out) {
        var order = JsonNodeFactory.instance.objectNode().put("form", standard).put("entry", entry.toString());
        var answer = new Management(gateway, asker).post("/beheer/log/uitvoer", order);
        out.print(answer.path("head").asText());
        answer.path("records")
                .forEach(record -> out.print(record.isTextual() ? record.textValue() : record.toPrettyString() + "\n"));
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static void print(JsonNode entry, PrintWriter out) {
        facts(entry).print(out);
        var fields = entry.at("/body/fields");
        if (!fields.isEmpty()) {
            out.println();
            var table = new Table("veld", "vorm");
            fields.properties()
                    .forEach(field -> table.row(field.getKey(), field.getValue().asText()));
            table.print(out);
        }
        out.println();
        lines(entry.path("body")).print(out);
        out.println();
        entry.path("withheld")
                .forEach(
                        one -> out.println("niet getoond: " + one.path("uitleg").asText()));
    }

    private static Table facts(JsonNode entry) {
        var proof = entry.path("proof").asBoolean()
                ? "./sluis proof " + entry.path("id").asText()
                : "nog niet, of niet voor u";
        return new Table("vermelding", entry.path("id").asText())
                .row("tijd", entry.path("time").asText())
                .row("soort", entry.path("type").asText())
                .row("besluit", entry.path("decision").asText())
                .row(
                        "van → aan",
                        LogTable.fromTo(
                                entry.path("fromName").asText(),
                                entry.path("toName").asText()))
                .row("regel", entry.path("rule").asText())
                .row("regels", entry.path("policyHash").asText())
                .row("gezien als", seenAs(entry.path("as").asText()))
                .row("bericht", entry.path("message").asText())
                .row(
                        "logboek",
                        entry.path("log").asText() + " " + entry.path("index").asText())
                .row("bewijs", proof);
    }

    private static String seenAs(String quality) {
        return switch (quality) {
            case "source" -> "afzender";
            case "destination" -> "ontvanger";
            case "holder" -> "houder van het register";
            default -> "van de gateway zelf";
        };
    }

    /** Everything of the body but its fields, a line a value. */
    private static Table lines(JsonNode body) {
        var table = new Table("inhoud", "");
        add(body, "", table);
        return table;
    }

    private static void add(JsonNode node, String name, Table table) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !(name.isEmpty() && member.getKey().equals("fields")))
                    .forEach(member -> add(
                            member.getValue(), name.isEmpty() ? member.getKey() : name + "." + member.getKey(), table));
        } else if (node.isArray()) {
            node.forEach(element -> add(element, name, table));
        } else if (!node.isMissingNode()) {
            var unused = table.row(name, node.asText());
        }
    }
}
