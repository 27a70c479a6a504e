package nl.sluis.gateway.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with routes, so that one start shows all of it. */
final class RouteProblems {
    /** By what it says without the route: what is wrong in a template is told once, by the first route made of it. */
    private final Map<String, String> found = new LinkedHashMap<>();

    void gather(Runnable check) {
        var unused = gather(() -> {
            check.run();
            return true;
        });
    }

    /** What the reader gives, or nothing when it refuses; the refusal is kept. */
    <T> Optional<T> gather(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (RouteShapeException refused) {
            add(refused);
            return Optional.empty();
        }
    }

    void add(String problem) {
        found.putIfAbsent(problem.replaceAll("\\broute \\S+ ", ""), problem);
    }

    void add(RouteShapeException refused) {
        refused.problems().forEach(this::add);
    }

    /** @throws RouteShapeException when there is a problem */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RouteShapeException(List.copyOf(found.values()));
        }
    }
}
