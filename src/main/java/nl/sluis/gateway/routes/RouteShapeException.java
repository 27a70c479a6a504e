package nl.sluis.gateway.routes;

/** A set of routes that may not run. Its message names file, route and step, and what would be right. */
final class RouteShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RouteShapeException(String message) {
        super(message);
    }

    RouteShapeException(String message, Throwable cause) {
        super(message, cause);
    }
}
