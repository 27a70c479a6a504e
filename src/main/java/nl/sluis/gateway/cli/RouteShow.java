package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.cli.region.Drawing;
import nl.sluis.gateway.cli.region.Picture;
import nl.sluis.gateway.cli.region.PictureJson;
import nl.sluis.gateway.cli.region.Terminal;
import nl.sluis.gateway.message.Oin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code route show}. */
@Command(
        name = "show",
        description = {
            "Draws a region: parties, who tells whom what, the steps between them, and how each receives; in Dutch.",
            "From the files; with --live also what is active and what waits for each receiver, asked of the running gateway."
        },
        mixinStandardHelpOptions = true)
final class RouteShow implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Mixin
    private RoutesFolder routes;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Parameters(index = "0", paramLabel = "<region>", description = "its CBS code, AM and two digits")
    private String region;

    @Option(names = "--svg", paramLabel = "<file>", description = "writes the drawing as SVG, with its text")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--live", description = "with what is active, what waits and what is parked")
    private boolean live;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var parties = PartiesFolder.read(configuration.path());
        var flows = routes.flows(PartiesFolder.region(parties, region), parties);
        var picture = new Picture(flows, live ? Optional.of(queues()) : Optional.empty());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(PictureJson.of(picture).toPrettyString());
        } else {
            new Terminal(picture).print(out);
        }
        svg.ifPresent(file -> write(file, Drawing.of(picture)));
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private Map<Oin, Picture.Queue> queues() {
        var queues = new HashMap<Oin, Picture.Queue>();
        var answer = new Management(gateway, asker).get("/beheer/regio/stand?region=" + region);
        for (JsonNode one : answer.path("receivers")) {
            queues.put(
                    new Oin(one.path("receiver").asText()),
                    new Picture.Queue(
                            one.path("active").asBoolean(),
                            one.path("waiting").asLong(),
                            one.path("parked").asLong()));
        }
        return queues;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
