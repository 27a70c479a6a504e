package nl.sluis.gateway.routes;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.disclosure.PostcodeTable;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.LegalBasisMatrix;

/**
 * Whether a gateway would start with the routes of a folder, without starting one: the same reading, shape check and
 * comparison with the parties, in a Camel context that never runs. For the command line.
 */
public final class RouteCheck {
    private RouteCheck() {}

    /**
     * Everything that is wrong, one sentence each; empty when a gateway would start.
     *
     * @param matrix    what the routes are for; without it nobody knows what their rules ask
     * @param postcodes what this gateway knows of municipalities
     */
    public static List<String> problems(
            Path folder, Parties parties, Optional<LegalBasisMatrix> matrix, PostcodeTable postcodes) {
        try {
            var table = OfflineRoutes.read(folder);
            new RouteParties(parties).check(table);
            matrix.ifPresent(rules -> new RouteMeans(rules.compiled(), parties, !postcodes.isEmpty()).check(table));
            return List.of();
        } catch (RouteShapeException refused) {
            return refused.problems();
        } catch (UncheckedIOException unreadable) {
            return List.of(folder + ": cannot be read");
        }
    }

    /** What is wrong with the rehearsal messages of a folder of routes that is good; whether they come out is not tried. */
    public static List<String> rehearsalProblems(Path folder) {
        try {
            var unused = RehearsalFiles.of(RouteFiles.in(folder));
            return List.of();
        } catch (RouteShapeException refused) {
            return refused.problems();
        } catch (UncheckedIOException unreadable) {
            return List.of(folder + ": cannot be read");
        }
    }
}
