package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a person signs, away from the gateway. */
@Command(
        name = "sign",
        description = "Signs with a person's own key; no gateway is needed.",
        subcommands = {
            SignPolicy.class,
            SignReidentification.class,
            SignErasure.class,
            SignActivation.class,
            NewSigningKey.class
        },
        mixinStandardHelpOptions = true)
final class Sign implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
