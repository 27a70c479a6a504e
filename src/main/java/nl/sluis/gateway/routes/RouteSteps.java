package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;

/** The steps of one route: all there, in order, nothing beside them, and every Throwable ended by the last resort. */
final class RouteSteps {
    /** Every step that a template may name. */
    static final List<String> NAMES = Shape.ALL.values().stream()
            .flatMap(shape -> Stream.concat(shape.steps().stream(), Stream.of(shape.lastResort())))
            .filter(step -> step.startsWith("process "))
            .map(step -> step.substring("process ".length()))
            .distinct()
            .toList();

    private final RouteDefinition route;
    private final Shape shape;
    private final Fault fault;

    RouteSteps(RouteDefinition route, Shape shape, Fault fault) {
        this.route = route;
        this.shape = shape;
        this.fault = fault;
    }

    /** Names the file and the route of a fault. */
    interface Fault {
        RouteShapeException saying(String what);
    }

    void check() {
        var steps = new ArrayList<String>();
        for (var output : route.getOutputs()) {
            if (output instanceof OnExceptionDefinition onException) {
                checkErrorHandling(onException);
            } else {
                steps.add(name(output));
            }
        }
        for (var i = 0; i < Math.max(steps.size(), shape.steps().size()); i++) {
            var wanted = i < shape.steps().size() ? shape.steps().get(i) : "the end";
            var found = i < steps.size() ? steps.get(i) : "the end";
            if (!found.equals(wanted)) {
                throw fault.saying(
                        "has \"" + found + "\" as step " + (i + 1) + " where \"" + wanted + "\" belongs" + place(i));
            }
        }
        if (!"{{from}}".equals(route.getInput().getUri())) {
            throw fault.saying("begins at " + route.getInput().getUri() + " and not where its form says");
        }
    }

    private void checkErrorHandling(OnExceptionDefinition onException) {
        var steps = onException.getOutputs().stream().map(RouteSteps::name).toList();
        var all = onException.getExceptions().contains(Throwable.class.getName());
        var handled = onException.getHandled() != null
                && onException.getHandled().getExpressionType() instanceof ConstantExpression constant
                && "true".equals(constant.getExpression());
        if (!all || !handled || !steps.equals(List.of(shape.lastResort()))) {
            throw fault.saying("ends a failed message with " + steps + "; it must end every Throwable with \""
                    + shape.lastResort() + "\", handled");
        }
    }

    private static String name(ProcessorDefinition<?> step) {
        return switch (step) {
            case ProcessDefinition process when process.getRef() != null -> "process " + process.getRef();
            case ToDefinition to when to.getClass() == ToDefinition.class -> "to " + to.getUri();
            default -> step.getShortName();
        };
    }

    private String place(int step) {
        var outputs = route.getOutputs().stream()
                .filter(output -> !(output instanceof OnExceptionDefinition))
                .toList();
        return step < outputs.size() && outputs.get(step).getLocation() != null
                ? " (" + outputs.get(step).getLocation() + ", line "
                        + outputs.get(step).getLineNumber() + ")"
                : "";
    }
}
