package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The public keys of a running gateway: what parties need to check what it says. */
@Command(
        name = "keys",
        description = "The public keys of a running gateway.",
        subcommands = Keys.ListKeys.class,
        mixinStandardHelpOptions = true)
final class Keys implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }

    /** {@code keys list}. */
    @Command(
            name = "list",
            description = "The public key of its receipts, and the verifier key of each of its logs.",
            mixinStandardHelpOptions = true)
    static final class ListKeys implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private GatewayAddress gateway;

        @Mixin
        private Asker asker;

        @Option(names = "--json", description = "as JSON")
        private boolean json;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            var keys = new Management(gateway, asker).get("/beheer/sleutels");
            if (json) {
                out.println(keys.toPrettyString());
            } else {
                var table = new Table("use", "public key");
                table.row("receipts", keys.path("receipts").asText());
                keys.path("logs").forEach(log -> table.row("log", log.asText()));
                table.print(out);
            }
            out.flush();
            return ExitCode.AS_EXPECTED;
        }
    }
}
