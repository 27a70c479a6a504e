package nl.sluis.gateway.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the log, as a named person; every question is itself an entry. */
@Command(
        name = "audit",
        description = "The log, read by a named person; the reading is recorded.",
        subcommands = Audit.ListEntries.class,
        mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }

    /** {@code audit list}. */
    @Command(
            name = "list",
            description = "The newest entries of the log, newest first; this look becomes an entry log.read.",
            mixinStandardHelpOptions = true)
    static final class ListEntries implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private GatewayAddress gateway;

        @Option(
                names = "--limit",
                paramLabel = "<n>",
                defaultValue = "20",
                description = "how many, at most 1000 (default: ${DEFAULT-VALUE})")
        private int limit;

        @Mixin
        private Asker asker;

        @Option(names = "--before", paramLabel = "<entry>", description = "only what is older than this entry")
        private Optional<UUID> before = Optional.empty();

        @Option(names = "--json", description = "as JSON")
        private boolean json;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            var answer = new Management(gateway, asker)
                    .get("/beheer/log?aantal=" + limit
                            + before.map(entry -> "&voor=" + entry).orElse(""));
            if (json) {
                out.println(answer.toPrettyString());
            } else {
                var table = new Table("index", "time", "type", "decision", "from → to", "rule", "entry");
                answer.path("entries")
                        .forEach(entry -> table.row(
                                entry.path("index").asText(),
                                entry.path("time").asText(),
                                entry.path("type").asText(),
                                entry.path("decision").asText(),
                                fromTo(
                                        entry.path("from").asText(),
                                        entry.path("to").asText()),
                                entry.path("rule").asText(),
                                entry.path("id").asText()));
                table.print(out);
            }
            out.flush();
            return ExitCode.AS_EXPECTED;
        }

        private static String fromTo(String from, String to) {
            return from.isEmpty() && to.isEmpty() ? "" : from + " → " + to;
        }
    }
}
