package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the routes of a template must look like. The order of the steps is written in the template for people, and here
 * once more so that a changed template does not start either.
 *
 * @param steps         the steps, each with its kind and what it names
 * @param errorHandling the route configuration that must be applied
 * @param lastResort    the one step of its error handling
 */
record Shape(List<String> steps, String errorHandling, String lastResort) {
    private static final String PROCESS = "process ";

    /** By the id of the template. */
    static final Map<String, Shape> ALL = Map.of(
            "exchange",
            new Shape(
                    List.of("process read", "process count", "process decide", "process disclose", "process release"),
                    "refuse-and-record",
                    "process refuse"),
            "deliver",
            delivery("process address", "to party:{{receiver}}", "process hear"),
            "deliver-postvak",
            delivery("process offer"),
            "deliver-kafka",
            delivery("process enclose", "process record", "to party:{{receiver}}", "process confirm"),
            "deliver-sftp",
            delivery("process enclose", "process manifest", "to party:{{receiver}}", "process stored"),
            "deliver-folder",
            delivery("process enclose", "process manifest", "to party:{{receiver}}", "process stored"));

    private static Shape delivery(String... steps) {
        return new Shape(List.of(steps), "keep-and-try-again", "process keep");
    }

    /** Whether the routes of this template bring what waits to its receiver; all others take a message in. */
    static boolean delivers(String template) {
        return template.startsWith("deliver");
    }

    /** The names of its steps that are of this program. */
    Set<String> processors() {
        return Stream.concat(steps.stream(), Stream.of(lastResort))
                .filter(step -> step.startsWith(PROCESS))
                .map(step -> step.substring(PROCESS.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
