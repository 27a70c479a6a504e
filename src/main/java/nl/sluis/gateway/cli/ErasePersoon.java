package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.erasure.Request;
import nl.sluis.gateway.message.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code erase persoon}. */
@Command(
        name = "persoon",
        description = {
            "Tells what would go, asks for it once that is confirmed, and writes the request that two other officers sign.",
            "The BSN is never an argument: the terminal asks for it, or a file holds it."
        },
        mixinStandardHelpOptions = true)
final class ErasePersoon implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Mixin
    private PresentedBsn person;

    @Option(
            names = "--ground",
            paramLabel = "<ground>",
            required = true,
            description = "verzoek, vergissing or bevel; what must be kept by law goes for the last two only")
    private String ground;

    @Option(names = "--purpose", paramLabel = "<words>", required = true, description = "why, in your own words")
    private String purpose;

    @Option(names = "--basis", paramLabel = "<words>", required = true, description = "on which law")
    private String basis;

    @Option(names = "--case", paramLabel = "<reference>", required = true, description = "your own case")
    private String caseRef;

    @Option(names = "--dry-run", description = "tells what would go, and asks nothing")
    private boolean dryRun;

    @Option(names = "--confirm", paramLabel = "<words>", description = "'wissen' asks for it; else the terminal asks")
    private Optional<String> confirm = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "where the request is written (default: wissing-<id>.json)")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var order = order();
        var gate = new Management(gateway, asker);
        ErasePlan.print(
                gate.post("/beheer/wissingen", order.put("step", "plan")).path("plan"), out);
        out.flush();
        if (dryRun) {
            return ExitCode.AS_EXPECTED;
        }
        if (!confirm.orElseGet(ErasePersoon::ask).equals("wissen")) {
            throw new CommandFailedException("nothing was asked; it is confirmed with 'wissen'");
        }
        var answer = gate.post("/beheer/wissingen", order.put("step", "ask"));
        tell(Request.read(CanonicalJson.of(answer.path("request"))));
        return ExitCode.AS_EXPECTED;
    }

    private ObjectNode order() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("person", person.required())
                .put("ground", ground)
                .put("purpose", purpose)
                .put("legalBasis", basis)
                .put("caseRef", caseRef);
    }

    private static String ask() {
        var terminal = System.console();
        var answer = terminal == null ? null : terminal.readLine("Type 'wissen' to ask for this: ");
        return answer == null ? "" : answer.strip();
    }

    private void tell(Request request) {
        var path = file.orElse(Path.of("wissing-" + request.id() + ".json"));
        OrderFile.erasure(path).write(request);
        var out = spec.commandLine().getOut();
        out.println("asked: " + request.id() + ", until " + request.term().expires());
        out.println("The request stands in " + path + ". Two other privacy officers, and one of each party, each:");
        out.println("  ./sluis sign erasure " + path + " --as <person> --key <file>");
        out.println("  ./sluis erase approve " + path + " --as <person>");
        out.println("Then: ./sluis erase perform " + request.id());
        out.flush();
    }
}
