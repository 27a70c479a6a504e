package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.keys.KeyUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code propageer}: a notice to everybody whom the log names, and how it fares until it is done. */
@Command(
        name = "propageer",
        description =
                "Sends a rectification, erasure, restriction or withdrawal to everybody who got the data of its person.",
        mixinStandardHelpOptions = true)
final class Propagate implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Parameters(
            paramLabel = "<file>",
            description =
                    "the notice, a CloudEvent in JSON or YAML without receivers; id, source and time may be left out")
    private Path file;

    @Option(names = "--as", required = true, paramLabel = "<party>", description = "whose certificate sends it")
    private String party;

    @Option(
            names = "--pki",
            paramLabel = "<folder>",
            description = "where <party>.crt, <party>.key and ca.crt are (default: <data-dir>/pki)")
    private Optional<Path> pki = Optional.empty();

    @Option(names = "--gateway", paramLabel = "<address>", description = "(default: https://localhost and the port)")
    private Optional<URI> address = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "<seconds>",
            defaultValue = "60",
            description = "how long to follow it (default: ${DEFAULT-VALUE}); it goes on without us")
    private int waitSeconds;

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try {
            var office = PartyCalls.of(pki.orElseGet(gateway::pki), party, address.orElseGet(gateway::exchange));
            var accepted = office.post("/v1/propagaties", NoticeFile.read(file, office.oin()));
            if (accepted.status() != 202) {
                spec.commandLine().getErr().println(accepted.body().toPrettyString());
                return ExitCode.NOT_AS_EXPECTED;
            }
            return report(follow(office, accepted.body().path("id").asText()));
        } catch (KeyUnavailableException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private JsonNode follow(PartyCalls office, String id) {
        var progress = new NoticeProgress(spec.commandLine().getErr());
        var end = Instant.now(clock).plusSeconds(waitSeconds);
        while (true) {
            var view = office.get("/v1/propagaties/" + id);
            progress.show(view);
            if (!view.path("status").asText().equals("bezig")
                    || Instant.now(clock).isAfter(end)) {
                return view;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private int report(JsonNode view) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(view.toPrettyString());
        } else {
            NoticeProgress.table(view).print(out);
            out.println("%s: %s, recipients: %d"
                    .formatted(
                            view.path("id").asText(),
                            view.path("status").asText(),
                            view.path("aantal").asInt()));
        }
        out.flush();
        return NoticeProgress.isComplete(view) ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED;
    }
}
