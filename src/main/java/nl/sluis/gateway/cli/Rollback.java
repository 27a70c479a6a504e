package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rollback}: the set that was active just before is active again. */
@Command(
        name = "rollback",
        description = {
            "Takes the active set back: the one before it, which a running gateway keeps ready, is active again at once.",
            "The folders keep what they hold; mend them before the next start.",
            "Exit code 0: taken back; 1: there is none to go back to."
        },
        mixinStandardHelpOptions = true)
final class Rollback implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var answer =
                new Management(gateway, asker).post("/beheer/set/terugdraaien", JsonNodeFactory.instance.objectNode());
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            new SetPage(out).print(answer);
        }
        out.flush();
        return Activate.isRefused(answer) ? ExitCode.NOT_AS_EXPECTED : ExitCode.AS_EXPECTED;
    }
}
