package nl.sluis.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Region;
import nl.sluis.gateway.routes.RegionFlows;
import nl.sluis.gateway.routes.RehearsalPlanner;
import nl.sluis.gateway.routes.RouteShapeException;
import picocli.CommandLine.Option;

/** The routes of a gateway that need not run, for the verbs that only read files. */
final class RoutesFolder {
    @Option(
            names = "--routes-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_ROUTES_DIR:-routes}",
            description = "the routes that are read (default: ${DEFAULT-VALUE})")
    private Path folder;

    Path path() {
        return folder;
    }

    /** The folder of a region, by what its name begins with. */
    Optional<Path> of(Region region) {
        var code = region.code().value();
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(one -> (one.getFileName() + "-").startsWith(code + "-"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What flows in a region; ends the command when a gateway would not start with these routes. */
    RegionFlows flows(Region region, Parties parties) {
        return read(() -> RegionFlows.read(folder, region, parties));
    }

    /** The same, where deliveries may still be missing. */
    RegionFlows unfinished(Region region, Parties parties) {
        return read(() -> RegionFlows.unfinished(folder, region, parties));
    }

    /** What other regions rehearse, for one that begins. */
    RehearsalPlanner rehearsals(Parties parties) {
        return read(() -> RehearsalPlanner.in(folder, parties));
    }

    private static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (RouteShapeException refused) {
            throw new CommandFailedException(
                    String.join("\n", refused.problems()) + "\n./sluis check tells the rest; nothing was done",
                    refused);
        }
    }
}
