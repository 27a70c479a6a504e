package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.reidentification.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reidentify request}. */
@Command(
        name = "request",
        description = "Asks whose pseudonym it is, and writes the request that two other officers sign.",
        mixinStandardHelpOptions = true)
final class ReidentifyRequest implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--token", paramLabel = "<psn1.…>", required = true, description = "the pseudonym")
    private String token;

    @Option(
            names = "--holder",
            paramLabel = "<oin>",
            required = true,
            description = "the party that holds it: your own")
    private String holder;

    @Option(names = "--purpose", paramLabel = "<words>", required = true, description = "what for")
    private String purpose;

    @Option(names = "--basis", paramLabel = "<words>", required = true, description = "on which law or consent")
    private String basis;

    @Option(names = "--case", paramLabel = "<reference>", required = true, description = "your own case")
    private String caseRef;

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "where the request is written (default: herleiding-<id>.json)")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("token", token)
                .put("holder", holder)
                .put("purpose", purpose)
                .put("legalBasis", basis)
                .put("caseRef", caseRef);
        var answer = new Management(gateway, asker).post("/beheer/herleidingen", order);
        var request = Request.read(CanonicalJson.of(answer.path("request")));
        var path = file.orElse(Path.of("herleiding-" + request.id() + ".json"));
        OrderFile.reidentification(path).write(request);
        tell(request, path);
        return ExitCode.AS_EXPECTED;
    }

    private void tell(Request request, Path path) {
        var out = spec.commandLine().getOut();
        out.println("asked: " + request.id() + ", until " + request.term().expires());
        out.println("The request stands in " + path + ". Two other privacy officers each:");
        out.println("  ./sluis sign reidentification " + path + " --as <person> --key <file>");
        out.println("  ./sluis reidentify approve " + path + " --as <person>");
        out.flush();
    }
}
