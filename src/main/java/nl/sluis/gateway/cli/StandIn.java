package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.sluis.gateway.cli.demo.StandIns;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PartyTls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The stand-ins in a process of their own, so that they outlive a gateway that is killed. */
@Command(
        name = "stand-in",
        description = {
            "Starts the receiving back offices of development mode in a process of their own.",
            "The gateway beside it runs with --sluis.stand-in.inside=false."
        },
        mixinStandardHelpOptions = true)
final class StandIn implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Override
    public Integer call() throws InterruptedException {
        try (var standIns = StandIns.start(PartyTls.in(gateway.pki()), gateway.standInPort())) {
            spec.commandLine().getOut().println("receiving on https://localhost:" + standIns.port() + "/<party>");
            new CountDownLatch(1).await();
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
