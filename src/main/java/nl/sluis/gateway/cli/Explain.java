package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.cli.demo.Cast;
import nl.sluis.gateway.cli.demo.MessageFile;
import nl.sluis.gateway.cli.demo.NoAnswerException;
import nl.sluis.gateway.cli.demo.TryingOut;
import nl.sluis.gateway.keys.KeyUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a running gateway what it would do with a message, and why; it judges as it does when it is meant. */
@Command(
        name = "explain",
        description = {
            "What a running gateway would do with a message, and why: the decision, each reason, and of each field",
            "what the receiver would see. Nothing is delivered; the log gets an entry 'proef'.",
            "Exit code 0: it would be accepted; 1: it would be refused."
        },
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Parameters(paramLabel = "<file>", description = "a CloudEvent as JSON or YAML, or a sample")
    private Path file;

    @Option(
            names = "--as",
            paramLabel = "<party>",
            description = "the party that sends it, by its key in config/parties.yaml (default: that of the sample)")
    private Optional<String> party = Optional.empty();

    @Option(
            names = "--pki",
            paramLabel = "<folder>",
            description = "where <party>.crt, <party>.key and ca.crt stand, in PEM (default: <data-dir>/pki)")
    private Optional<Path> pki = Optional.empty();

    @Option(
            names = "--prepare",
            description = "first records the consent that a sample begins with, as ggz-voorbeeld (development)")
    private boolean prepare;

    @Option(names = "--samples", paramLabel = "<folder>", defaultValue = "samples", description = "(default: samples)")
    private Path samples;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try {
            var message = MessageFile.read(file);
            var cast = Cast.of(pki.orElseGet(gateway::pki), gateway.exchange(), gateway.standInPort());
            var tryingOut = new TryingOut(cast, Clock.systemUTC());
            var sender = party.or(message::sender)
                    .orElseThrow(() -> new CommandFailedException("--as names the party that sends it"));
            if (prepare) {
                tryingOut.prepare(message, samples);
            }
            var explanation =
                    new Explanation(message, sender, tryingOut.nameOf(message.receiver()), gateway.exchange());
            return explanation.print(
                            tryingOut.ask(message, sender),
                            json,
                            spec.commandLine().getOut())
                    ? ExitCode.AS_EXPECTED
                    : ExitCode.NOT_AS_EXPECTED;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        } catch (NoAnswerException | KeyUnavailableException e) {
            throw new CommandFailedException(e.getMessage() + ". Is a gateway running? ./sluis run starts one.", e);
        }
    }
}
