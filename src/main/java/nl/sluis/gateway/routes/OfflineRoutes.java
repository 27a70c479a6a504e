package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads routes as a start does, in a Camel context that never runs: the steps are there by name and do nothing. */
final class OfflineRoutes {
    private static final Processor NOTHING = exchange -> {};

    private OfflineRoutes() {}

    /** @throws RouteShapeException when a gateway would not start with them */
    static RouteTable read(Path folder) {
        var table = unfinished(folder);
        table.requireDeliveries();
        return table;
    }

    /** @throws RouteShapeException when more is wrong than that deliveries are missing */
    static RouteTable unfinished(Path folder) {
        try (var camel = new DefaultCamelContext()) {
            Shape.ALL.values().forEach(shape -> shape.processors()
                    .forEach(step -> camel.getRegistry().bind(step, NOTHING)));
            var files = RouteFiles.in(folder);
            files.loadInto(camel);
            return new RouteShape(camel, files).forms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
