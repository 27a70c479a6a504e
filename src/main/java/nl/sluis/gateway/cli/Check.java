package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a gateway would start with this configuration; every problem in one run. */
@Command(
        name = "check",
        description = {
            "Reads the configuration as a start would, and tells everything that is wrong with it; no gateway is needed.",
            "Not looked at: keys and certificates, the database, and whether addresses answer."
        },
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Option(
            names = "--routes-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_ROUTES_DIR:-routes}",
            description = "the routes that are read (default: ${DEFAULT-VALUE})")
    private Path routes;

    @Option(
            names = "--mode",
            paramLabel = "<mode>",
            defaultValue = "development",
            description = "production also asks that the rules are adopted and signed (default: ${DEFAULT-VALUE})")
    private CheckedMode mode;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    /** The two modes in which a gateway starts. */
    enum CheckedMode {
        development,
        production
    }

    @Override
    public Integer call() {
        for (var folder : List.of(configuration.path(), routes)) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailedException(folder + " is not a folder; nothing was looked at");
            }
        }
        var settings = OfflineSettings.of(configuration.path());
        var parts =
                new ConfigurationCheck(configuration.path(), routes, settings, mode == CheckedMode.production).run();
        var out = spec.commandLine().getOut();
        if (json) {
            printJson(parts, out);
        } else {
            print(parts, out);
        }
        out.flush();
        return good(parts) ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }

    private static boolean good(List<CheckedPart> parts) {
        return parts.stream().allMatch(CheckedPart::good);
    }

    private static void print(List<CheckedPart> parts, PrintWriter out) {
        var table = new Table("part", "verdict");
        parts.forEach(part -> table.row(part.name(), part.verdict()));
        table.print(out);
        parts.forEach(part -> part.findings().forEach(finding -> out.println("- " + finding)));
    }

    private static void printJson(List<CheckedPart> parts, PrintWriter out) {
        var answer = JsonNodeFactory.instance.objectNode().put("good", good(parts));
        var all = answer.putArray("parts");
        parts.forEach(part -> {
            var one = all.addObject().put("name", part.name()).put("good", part.good());
            if (!part.waitsFor().isEmpty()) {
                one.put("waitsFor", part.waitsFor());
            }
            var problems = one.putArray("problems");
            part.findings().forEach(finding -> problems.addObject()
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("problem", finding.problem()));
        });
        out.println(answer.toPrettyString());
    }
}
