package nl.sluis.gateway.routes;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.routes.Grammar.Either;
import nl.sluis.gateway.routes.Grammar.Items;
import nl.sluis.gateway.routes.Grammar.Mapping;
import nl.sluis.gateway.routes.Grammar.Text;
import nl.sluis.gateway.routes.Grammar.Word;

/**
 * Of the words of Camel's YAML DSL those that a route file may use. A form in a region's folder fills in a template; a file
 * of {@code _shared} holds a template or the handling of errors.
 */
final class RouteWords {
    private static final Grammar TEXT = new Text();
    private static final Grammar PROCESS = new Mapping(Map.of("ref", TEXT), Map.of("description", TEXT));
    private static final Grammar TO = new Mapping(Map.of("uri", TEXT), Map.of("description", TEXT));

    private static final Grammar TEMPLATE = new Mapping(
            Map.of(
                    "id", TEXT,
                    "parameters", new Items(parameter()),
                    "route",
                            new Mapping(
                                    Map.of("routeConfigurationId", TEXT, "from", from()), Map.of("description", TEXT))),
            Map.of("description", TEXT));

    private static final Grammar CONFIGURATION = new Mapping(
            Map.of(
                    "id",
                    TEXT,
                    "onException",
                    new Items(new Mapping(
                            Map.of(
                                    "onException",
                                    new Mapping(
                                            Map.of(
                                                    "exception", new Items(TEXT),
                                                    "handled",
                                                            new Mapping(
                                                                    Map.of("constant", new Word(Set.of("true"))),
                                                                    Map.of()),
                                                    "steps", new Items(new Either(Map.of("process", PROCESS)))),
                                            Map.of())),
                            Map.of()))),
            Map.of("description", TEXT));

    private static final Grammar FORM = new Mapping(
            Map.of(
                    "routeTemplateRef", TEXT,
                    "routeId", TEXT,
                    "parameters", new Items(new Mapping(Map.of("name", TEXT, "value", TEXT), Map.of()))),
            Map.of());

    private static final Map<String, Grammar> IN_SHARED =
            Map.of("routeTemplate", TEMPLATE, "routeConfiguration", CONFIGURATION);
    private static final Map<String, Grammar> IN_A_REGION = Map.of("templatedRoute", FORM);

    private RouteWords() {}

    private static Grammar parameter() {
        var yesOrNo = new Word(Set.of("true", "false"));
        return new Mapping(
                Map.of("name", TEXT), Map.of("description", TEXT, "required", yesOrNo, "defaultValue", TEXT));
    }

    private static Grammar from() {
        return new Mapping(
                Map.of("uri", TEXT, "steps", new Items(new Either(Map.of("process", PROCESS, "to", TO)))),
                Map.of("description", TEXT));
    }

    /** @throws RouteShapeException naming every word that may not stand in this file, or stands in a wrong place */
    static void check(RouteFile file, RouteSpot item) {
        var known = file.shared() ? IN_SHARED : IN_A_REGION;
        var keys = item.members();
        if (keys.size() != 1 || !known.keySet().containsAll(keys.keySet())) {
            throw item.refused((file.shared()
                            ? "a file of _shared holds a routeTemplate or a routeConfiguration and nothing else"
                            : "a form in a region's folder is a templatedRoute and nothing else")
                    + ", not " + keys.keySet() + "; did you mean '"
                    + Nearest.to(keys.isEmpty() ? "" : keys.keySet().iterator().next(), known.keySet()) + "'?");
        }
        keys.forEach((word, value) -> requireNonNull(known.get(word)).check(value, word + " " + nameOf(value)));
    }

    private static String nameOf(RouteSpot value) {
        var members = value.members();
        var name = members.getOrDefault("routeId", members.get("id"));
        return name == null ? "without a name" : name.text();
    }
}
