package nl.sluis.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            "Revocation lists that certificates name are fetched, each within five seconds; --offline does not.",
            "Not looked at: the database, and whether the addresses of parties answer."
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

    @Option(
            names = "--data-dir",
            paramLabel = "<folder>",
            description = "where keystores and, in development, certificates are (default: what the settings say)")
    private Optional<Path> dataDir = Optional.empty();

    @Option(names = "--offline", description = "reach out to nothing; what would need it is said to be not looked at")
    private boolean offline;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    /** The two modes in which a gateway starts. */
    enum CheckedMode {
        DEVELOPMENT,
        PRODUCTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        for (var folder : List.of(configuration.path(), routes)) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailedException(folder + " is not a folder; nothing was looked at");
            }
        }
        var settings = OfflineSettings.of(configuration.path());
        dataDir.ifPresent(folder -> OfflineSettings.put(settings, "sluis.data-dir", folder.toString()));
        var start = new CheckedStart(configuration.path(), routes, settings, mode == CheckedMode.PRODUCTION);
        var parts = new ConfigurationCheck(start, Clock.systemUTC()).run(offline);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(CheckJson.of(parts).toPrettyString());
        } else {
            print(parts, out);
        }
        out.flush();
        return CheckJson.good(parts) ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }

    private static void print(List<CheckedPart> parts, PrintWriter out) {
        var table = new Table("part", "verdict");
        parts.forEach(part -> table.row(part.name(), part.verdict()));
        table.print(out);
        parts.forEach(part -> part.findings().forEach(finding -> out.println("- " + finding)));
        parts.forEach(part -> part.warnings().forEach(warning -> out.println("- warning: " + warning)));
    }
}
