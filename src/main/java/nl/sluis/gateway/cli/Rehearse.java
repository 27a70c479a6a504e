package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.PolicyRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides again, under a matrix that is not active yet, what was decided before; no message and no person is needed for it. */
@Command(
        name = "rehearse",
        description = {
            "Decides again, under the matrix of another config folder, what a running gateway decided, and shows which",
            "decisions flip. The matrix is compiled here; the gateway gives facts and counts, and no messages.",
            "Exit code 0: nothing flips; 1: something flips, or cannot be told."
        },
        mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Parameters(paramLabel = "<new-config>", description = "the folder that holds policy/ and messages/")
    private Path config;

    @Option(
            names = "--since",
            paramLabel = "<period>",
            defaultValue = "24h",
            description = "how far back, such as 90m, 24h or 7d (default: ${DEFAULT-VALUE})")
    private String since;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var replay = replay();
        var err = spec.commandLine().getErr();
        var answer = new Management(gateway, asker)
                .get(
                        "/beheer/besluiten?sinds=" + period(),
                        (what, done, of) -> err.println(done + " " + what + " gelezen"));
        var outcome = replay.of(answer);
        if (json) {
            out.println(outcome.asJson().toPrettyString());
        } else {
            outcome.print(out);
        }
        out.flush();
        return outcome.isCalm() ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }

    private Replay replay() {
        try {
            var catalogue = Catalogue.load(config.resolve("messages"));
            return new Replay(LegalBasisMatrix.forDevelopment(config.resolve("policy"), catalogue), catalogue);
        } catch (PolicyRefusedException | IllegalStateException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Duration period() {
        try {
            return Duration.parse(since.endsWith("d") ? "P" + since : "PT" + since);
        } catch (DateTimeException notOne) {
            throw new CommandFailedException("--since is a period such as 90m, 24h or 7d");
        }
    }
}
