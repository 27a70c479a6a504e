package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit list}. */
@Command(
        name = "list",
        description = "The newest entries that you may see, newest first; this look becomes an entry log.read.",
        mixinStandardHelpOptions = true)
final class AuditList implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Mixin
    private LogFilters filters;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var progress = new LogProgress(spec.commandLine().getErr());
        var answer = new Management(gateway, asker).post("/beheer/log/zoeken", filters.asJson(), progress);
        LogTable.print(answer, json, spec.commandLine().getOut());
        return ExitCode.AS_EXPECTED;
    }
}
