package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with routes, so that one start shows all of it. */
final class RouteProblems {
    private final List<String> found = new ArrayList<>();

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
            found.addAll(refused.problems());
            return Optional.empty();
        }
    }

    void add(String problem) {
        found.add(problem);
    }

    void add(RouteShapeException refused) {
        found.addAll(refused.problems());
    }

    /** @throws RouteShapeException when there is a problem */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RouteShapeException(found);
        }
    }
}
