package nl.sluis.gateway.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit search}: as {@code list}, and by person. */
@Command(
        name = "search",
        description = {
            "Entries by party, period, kind or person, newest first; this look becomes an entry log.read.",
            "A BSN is never an argument: the terminal asks for it, or a file holds it."
        },
        mixinStandardHelpOptions = true)
final class AuditSearch implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Mixin
    private LogFilters filters;

    @Mixin
    private PresentedBsn bsn;

    @Option(names = "--reden", paramLabel = "<text>", description = "why; required with a person, and recorded")
    private Optional<String> why = Optional.empty();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var query = filters.asJson();
        if (bsn.isAsked() && why.isEmpty()) {
            throw new CommandFailedException("who asks about a person says why: --reden");
        }
        bsn.read().ifPresent(digits -> query.put("person", digits));
        why.ifPresent(text -> query.put("why", text));
        var progress = new LogProgress(spec.commandLine().getErr());
        var answer = new Management(gateway, asker).post("/beheer/log/zoeken", query, progress);
        LogTable.print(answer, json, spec.commandLine().getOut());
        return ExitCode.AS_EXPECTED;
    }
}
