package nl.sluis.gateway.routes;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a form stands, the template it fills in, and what it fills in.
 *
 * @param lines the line of each parameter, by its name
 */
record FormFile(Path file, int line, String routeId, String template, Map<String, Integer> lines) {
    /** No option behind a question mark, no placeholder, no second address: it is the address of the route as well. */
    private static final Pattern ROUTE_ID = Pattern.compile("AM[0-9]{2}\\.[a-z0-9][a-z0-9-]{0,79}");

    FormFile {
        lines = Map.copyOf(lines);
    }

    /** @param item a {@code templatedRoute} of which {@link RouteWords} found nothing wrong */
    static FormFile of(RouteSpot item) {
        var form = requireNonNull(item.members().get("templatedRoute"));
        var cells = form.members();
        var routeId = requireNonNull(cells.get("routeId"));
        if (!isRouteId(routeId.text())) {
            throw routeId.refused("the id of a route is its region, a dot, and words in lower case with hyphens, as in"
                    + " AM13.traject-aanvraag, not '" + routeId.text() + "'");
        }
        var lines = new HashMap<String, Integer>();
        for (var parameter : requireNonNull(cells.get("parameters")).items()) {
            var name = requireNonNull(parameter.members().get("name"));
            if (lines.putIfAbsent(name.text(), name.line()) != null) {
                throw name.refused("route " + routeId.text() + " fills in '" + name.text() + "' twice");
            }
        }
        return new FormFile(
                item.file(),
                item.line(),
                routeId.text(),
                requireNonNull(cells.get("routeTemplateRef")).text(),
                lines);
    }

    static boolean isRouteId(String text) {
        return ROUTE_ID.matcher(text).matches();
    }

    /** File and line of the form. */
    String place() {
        return file + ":" + line;
    }

    /** File and line of a parameter, or of the form when it has none of this name. */
    String place(String parameter) {
        return file + ":" + lines.getOrDefault(parameter, line);
    }
}
