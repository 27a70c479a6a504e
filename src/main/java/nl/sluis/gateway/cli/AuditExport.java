package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit export}: a page at a time, written as it comes. */
@Command(
        name = "export",
        description = {
            "The entries of a period in the form of a standard, newest first; this look becomes one entry log.read.",
            "JSON forms give a record a line (NDJSON). What a form has no record for is not in it."
        },
        mixinStandardHelpOptions = true)
final class AuditExport implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(
            names = "--form",
            required = true,
            paramLabel = "<form>",
            description = "ldv, nen7513, nen7513-csv, auditevent or adl")
    private String form;

    @Option(names = "--since", required = true, paramLabel = "<day>", description = "from this day (UTC) or time on")
    private String since;

    @Option(names = "--until", paramLabel = "<day>", description = "up to and with this day, or before this time")
    private Optional<String> until = Optional.empty();

    @Option(names = "--out", paramLabel = "<file>", description = "a new file (default: here)")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        if (file.isEmpty()) {
            export(spec.commandLine().getOut());
            return ExitCode.AS_EXPECTED;
        }
        try (var out = new PrintWriter(
                Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW))) {
            export(out);
            return ExitCode.AS_EXPECTED;
        } catch (IOException e) {
            throw new CommandFailedException(file.get() + " is there already, or cannot be made", e);
        }
    }

    private void export(PrintWriter out) {
        var management = new Management(gateway, asker);
        var written = 0L;
        var looked = 0L;
        var order = order();
        for (var first = true; ; first = false) {
            var page = management.post("/beheer/log/uitvoer", order);
            if (first) {
                out.print(page.path("head").asText());
            }
            page.path("records").forEach(record -> out.print(line(record)));
            written += page.path("records").size();
            looked += page.path("looked").asLong();
            spec.commandLine().getErr().println(written + " records of " + looked + " entries");
            spec.commandLine().getErr().flush();
            if (!page.has("next")) {
                out.flush();
                return;
            }
            order.set("after", page.path("next"));
        }
    }

    private ObjectNode order() {
        var order = JsonNodeFactory.instance.objectNode().put("form", form).put("since", since);
        until.ifPresent(text -> order.put("until", text));
        return order;
    }

    /** A line of CSV brings its own end. */
    private static String line(JsonNode record) {
        return record.isTextual() ? record.textValue() : record + "\n";
    }
}
