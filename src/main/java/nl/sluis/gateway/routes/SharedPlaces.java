package nl.sluis.gateway.routes;

import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.spi.ResourceAware;

/** Where in {@code _shared} something stands, to the line; Camel's own count is one off for what stands on one line. */
final class SharedPlaces {
    private final RouteFiles files;

    SharedPlaces(RouteFiles files) {
        this.files = files;
    }

    /** File and line of a template or of a route configuration. */
    Optional<String> of(String word, String id) {
        return find(word, id, spot -> Optional.empty());
    }

    /** File and line of a step of a template. @param step counts from 0 */
    Optional<String> ofStep(String template, int step) {
        return find("routeTemplate", template, spot -> member(spot, "route")
                .flatMap(route -> member(route, "from"))
                .flatMap(from -> member(from, "steps"))
                .flatMap(steps -> steps.items().stream().skip(step).findFirst()));
    }

    private Optional<String> find(String word, String id, Function<RouteSpot, Optional<RouteSpot>> inside) {
        return files.files().stream()
                .filter(RouteFile::shared)
                .flatMap(file -> RouteSpot.items(file).stream())
                .flatMap(item -> member(item, word)
                        .filter(spot -> member(spot, "id").map(RouteSpot::text).equals(Optional.of(id)))
                        .map(spot -> inside.apply(spot).orElse(item))
                        .stream())
                .map(spot -> spot.file() + ":" + spot.line())
                .findFirst();
    }

    private static Optional<RouteSpot> member(RouteSpot spot, String name) {
        return Optional.ofNullable(spot.members().get(name));
    }

    /** File and line as Camel kept them when it read the file; empty when it did not. */
    static String inTheModel(OptionalIdentifiedDefinition<?> element) {
        var location = element.getLocation();
        if (location == null && element instanceof ResourceAware read && read.getResource() != null) {
            location = read.getResource().getLocation();
        }
        if (location == null) {
            return "";
        }
        var file = location.startsWith("mem:") ? location.substring("mem:".length()) : location;
        return file + (element.getLineNumber() > 0 ? ":" + element.getLineNumber() : "") + ": ";
    }
}
