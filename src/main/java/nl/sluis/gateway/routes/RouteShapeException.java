package nl.sluis.gateway.routes;

import java.util.List;

/** A set of routes that may not run. Names file, route and step of every problem, and what would be right. */
public final class RouteShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of texts
    private final List<String> problems;

    RouteShapeException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    RouteShapeException(String problem) {
        this(List.of(problem));
    }

    RouteShapeException(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
