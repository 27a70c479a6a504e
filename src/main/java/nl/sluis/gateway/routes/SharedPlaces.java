package nl.sluis.gateway.routes;

import java.util.Optional;
import java.util.function.Function;

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
}
