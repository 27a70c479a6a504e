package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Map;

/**
 * What the routes of a template must look like. The order of the steps is written in the template for people, and here
 * once more so that a changed template does not start either.
 *
 * @param steps         the steps, each with its kind and what it names
 * @param errorHandling the route configuration that must be applied
 * @param lastResort    the one step of its error handling
 */
record Shape(List<String> steps, String errorHandling, String lastResort) {
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
}
