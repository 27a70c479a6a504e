package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;

/** The steps of one route: all there, in order, nothing beside them, and every Throwable ended by the last resort. */
final class RouteSteps {
    private final RouteDefinition route;
    private final Shape shape;
    private final Fault fault;

    RouteSteps(RouteDefinition route, Shape shape, Fault fault) {
        this.route = route;
        this.shape = shape;
        this.fault = fault;
    }

    /** Names the route of a fault, and where in a file the element stands. */
    interface Fault {
        /** @param step which step, counting from 0; none for what is no step */
        RouteShapeException saying(OptionalInt step, OptionalIdentifiedDefinition<?> where, String what);
    }

    void check() {
        var steps = new ArrayList<ProcessorDefinition<?>>();
        for (var output : route.getOutputs()) {
            if (output instanceof OnExceptionDefinition onException) {
                checkErrorHandling(onException);
            } else {
                steps.add(output);
            }
        }
        for (var i = 0; i < Math.max(steps.size(), shape.steps().size()); i++) {
            var wanted = i < shape.steps().size() ? shape.steps().get(i) : "the end";
            var found = i < steps.size() ? name(steps.get(i)) : "the end";
            if (!found.equals(wanted)) {
                throw fault.saying(
                        OptionalInt.of(i),
                        i < steps.size() ? steps.get(i) : route.getInput(),
                        "has \"" + found + "\" as step " + (i + 1) + " where \"" + wanted + "\" belongs");
            }
            refuseBeside(OptionalInt.of(i), steps.get(i), Set.of("ref", "uri"), "step " + (i + 1));
        }
        if (!"{{from}}".equals(route.getInput().getUri())) {
            throw fault.saying(
                    OptionalInt.empty(),
                    route.getInput(),
                    "begins at " + route.getInput().getUri() + " and not where its form says");
        }
        refuseBeside(OptionalInt.empty(), route.getInput(), Set.of("uri"), "its beginning");
    }

    private void checkErrorHandling(OnExceptionDefinition onException) {
        var steps = onException.getOutputs().stream().map(RouteSteps::name).toList();
        var all = onException.getExceptions().contains(Throwable.class.getName());
        var handled = onException.getHandled() != null
                && onException.getHandled().getExpressionType() instanceof ConstantExpression constant
                && "true".equals(constant.getExpression());
        if (!all || !handled || !steps.equals(List.of(shape.lastResort()))) {
            throw fault.saying(
                    OptionalInt.empty(),
                    onException,
                    "ends a failed message with " + steps + "; it must end every Throwable with \"" + shape.lastResort()
                            + "\", handled");
        }
        var what = "the handling of its errors";
        refuseBeside(OptionalInt.empty(), onException, Set.of("exceptions", "handled", "outputs"), what);
        onException.getOutputs().forEach(step -> refuseBeside(OptionalInt.empty(), step, Set.of("ref"), what));
    }

    private void refuseBeside(
            OptionalInt step, OptionalIdentifiedDefinition<?> element, Set<String> allowed, String what) {
        var beside = Bare.beside(element, allowed);
        if (!beside.isEmpty()) {
            throw fault.saying(step, element, "has " + beside + " in " + what + ", which may not stand there");
        }
    }

    private static String name(ProcessorDefinition<?> step) {
        return switch (step) {
            case ProcessDefinition process when process.getRef() != null -> "process " + process.getRef();
            case ToDefinition to when to.getClass() == ToDefinition.class -> "to " + to.getUri();
            default -> step.getShortName();
        };
    }
}
