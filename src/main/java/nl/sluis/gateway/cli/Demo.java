package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.sluis.gateway.cli.demo.Cast;
import nl.sluis.gateway.cli.demo.Demonstration;
import nl.sluis.gateway.cli.demo.Load;
import nl.sluis.gateway.cli.demo.NoAnswerException;
import nl.sluis.gateway.keys.KeyUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the samples, or many applications, against a gateway that runs in development mode on this machine. */
@Command(
        name = "demo",
        description = "Sends the samples through the door of a running development gateway, and tells what happened.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Option(
            names = "--count",
            paramLabel = "<n>",
            description = "instead of the samples: so many applications with consent, then a count of what arrived")
    private int count;

    @Option(names = "--samples", paramLabel = "<folder>", defaultValue = "samples", description = "(default: samples)")
    private Path samples;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var clock = Clock.systemUTC();
        try {
            var cast = Cast.of(gateway.pki(), gateway.exchange(), gateway.standInPort());
            var receipts = new OfflineReceipts(ReceiptKey.in(gateway.dataDir()));
            var asExpected = count > 0
                    ? new Load(samples, cast, receipts, clock, new SecureRandom()).play(count, out)
                    : new Demonstration(samples, cast, receipts, clock).play().printed(out);
            return asExpected ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
        } catch (NoAnswerException | KeyUnavailableException e) {
            throw new CommandFailedException(e.getMessage() + ". Is a gateway running? ./sluis run starts one.", e);
        }
    }
}
