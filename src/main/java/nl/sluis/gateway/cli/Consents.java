package nl.sluis.gateway.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.bulk.BulkImport;
import nl.sluis.gateway.bulk.FileRefusedException;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PartyTls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a party does with many consents at once. */
@Command(
        name = "consents",
        description = "Many consents at once, as a party.",
        subcommands = Consents.ImportFile.class,
        mixinStandardHelpOptions = true)
final class Consents implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }

    /** {@code consents import}. */
    @Command(
            name = "import",
            description = {
                "Sends every line of a file to POST /v1/toestemmingen, and goes on where it was when it is called again.",
                "The columns of a CSV file are the fields of the request, as in betrokkene.bsn;besluit;ontvanger.rol"
            },
            mixinStandardHelpOptions = true)
    static final class ImportFile implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private GatewayAddress gateway;

        @Parameters(paramLabel = "<file>", description = "a .csv, .ndjson or .jsonl file in UTF-8")
        private Path file;

        @Option(
                names = "--as",
                paramLabel = "<party>",
                required = true,
                description = "the party that sends, by the name of its certificate")
        private String party;

        @Option(
                names = "--pki",
                paramLabel = "<folder>",
                description = "where <party>.crt, <party>.key and ca.crt lie (default: <data-dir>/pki)")
        private Optional<Path> pki = Optional.empty();

        @Option(
                names = "--gateway",
                paramLabel = "<https address>",
                description = "of the exchange port (default: https://localhost:<port>)")
        private Optional<URI> address = Optional.empty();

        @Option(
                names = "--parallel",
                paramLabel = "<n>",
                defaultValue = "32",
                description = "how many lines at a time, 1 to 256 (default: ${DEFAULT-VALUE})")
        private int parallel;

        @Option(
                names = "--position",
                paramLabel = "<file>",
                description = "how far the import is (default: <file>.voortgang.json)")
        private Optional<Path> position = Optional.empty();

        @Option(
                names = "--rejected",
                paramLabel = "<file>",
                description = "the report of lines that were not taken (default: <file>.afgewezen.csv)")
        private Optional<Path> rejected = Optional.empty();

        @Option(
                names = "--patience",
                paramLabel = "<seconds>",
                defaultValue = "180",
                description = "how long nobody may answer before it stops (default: ${DEFAULT-VALUE})")
        private int patience;

        @Override
        public Integer call() {
            if (parallel < 1 || parallel > 256) {
                throw new CommandFailedException("--parallel lies between 1 and 256");
            }
            var out = spec.commandLine().getOut();
            var report = rejected.orElseGet(() -> beside(".afgewezen.csv"));
            try {
                var tls = PartyTls.in(pki.orElseGet(gateway::pki)).contextFor(party);
                var bulk = new BulkImport(
                        tls,
                        address.orElseGet(gateway::exchange),
                        Clock.systemUTC(),
                        System::nanoTime,
                        Duration.ofSeconds(patience));
                var files = new BulkImport.Files(file, position.orElseGet(() -> beside(".voortgang.json")), report);
                if (bulk.run(files, parallel, new BulkImport.Screen(out, System.console() != null))) {
                    return ExitCode.AS_EXPECTED;
                }
            } catch (FileRefusedException | KeyUnavailableException e) {
                throw new CommandFailedException(String.valueOf(e.getMessage()), e);
            }
            out.println("What was not taken stands in " + report);
            out.flush();
            return ExitCode.NOT_AS_EXPECTED;
        }

        private Path beside(String suffix) {
            return file.resolveSibling(file.getFileName() + suffix);
        }
    }
}
