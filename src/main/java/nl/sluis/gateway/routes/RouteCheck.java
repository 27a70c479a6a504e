package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.party.Parties;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Whether a gateway would start with the routes of a folder, without starting one: the same reading, shape check and
 * comparison with the parties, in a Camel context that never runs. For the command line.
 */
public final class RouteCheck {
    private static final Processor NOTHING = exchange -> {};

    private RouteCheck() {}

    /** Everything that is wrong, one sentence each; empty when a gateway would start. */
    public static List<String> problems(Path folder, Parties parties) {
        try (var camel = new DefaultCamelContext()) {
            Stream.of("read", "decide", "disclose", "release", "refuse", "address", "hear", "keep")
                    .forEach(step -> camel.getRegistry().bind(step, NOTHING));
            var files = RouteFiles.in(folder);
            files.loadInto(camel);
            var table = new RouteShape(camel, files).check();
            new RouteParties(parties).check(table);
            return List.of();
        } catch (RouteShapeException refused) {
            return refused.problems();
        } catch (UncheckedIOException unreadable) {
            return List.of(folder + ": cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
