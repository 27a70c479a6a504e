package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Nearest;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/**
 * Looks at every route before it may start: made from a template, the steps of that template all there and in order,
 * nothing beside them, its error handling applied, its parameters all known and well formed.
 *
 * <p>The order of the steps is written in the template for people, and here once more so that a changed template does not
 * start either.
 */
final class RouteShape {
    private final ModelCamelContext camel;
    private final RouteFiles files;

    RouteShape(ModelCamelContext camel, RouteFiles files) {
        this.camel = camel;
        this.files = files;
    }

    /**
     * The table of the routes, every one of which has its shape.
     *
     * @throws RouteShapeException naming file, route and step
     */
    RouteTable check() {
        var problems = new RouteProblems();
        camel.getRouteTemplateDefinitions().forEach(template -> problems.gather(() -> checkTemplate(template)));
        camel.getRouteConfigurationDefinitions()
                .forEach(configuration -> problems.gather(() -> checkConfiguration(configuration)));
        problems.gather(this::checkRests);
        var exchanges = new ArrayList<Form>();
        var deliveries = new ArrayList<DeliveryForm>();
        camel.getRouteDefinitions().forEach(route -> problems.gather(() -> checkRoute(route, exchanges, deliveries)));
        problems.refuseIfAny();
        return new RouteTable(exchanges, deliveries);
    }

    private void checkRests() {
        if (!camel.getRestDefinitions().isEmpty()) {
            throw new RouteShapeException("a rest definition is a way in beside intake; there may be none");
        }
    }

    private void checkRoute(RouteDefinition route, List<Form> exchanges, List<DeliveryForm> deliveries) {
        var parameters = checkRoute(route);
        switch (templateOf(route)) {
            case "exchange" -> exchanges.add(parameters.form());
            case String template
            when template.startsWith("deliver") -> deliveries.add(parameters.deliveryForm(template));
            default -> throw fault(route, "has no known template");
        }
    }

    private static void checkTemplate(RouteTemplateDefinition template) {
        if (!Shape.ALL.containsKey(template.getId())) {
            throw new RouteShapeException("template " + template.getId() + " is not one of "
                    + new TreeSet<>(Shape.ALL.keySet()) + "; did you mean "
                    + Nearest.to(template.getId(), Shape.ALL.keySet()) + "?");
        }
    }

    /** What a configuration may add to a route is the handling of errors, and only in the routes that name it. */
    private static void checkConfiguration(RouteConfigurationDefinition configuration) {
        var known = Shape.ALL.values().stream().map(Shape::errorHandling).collect(Collectors.toSet());
        var more = configuration.getIntercepts().size()
                + configuration.getInterceptFroms().size()
                + configuration.getInterceptSendTos().size()
                + configuration.getOnCompletions().size();
        if (!known.contains(String.valueOf(configuration.getId()))
                || more > 0
                || configuration.getErrorHandler() != null) {
            throw new RouteShapeException("route configuration " + configuration.getId() + " is not one of "
                    + new TreeSet<>(known) + " with nothing in it but onException");
        }
    }

    private RouteParameters checkRoute(RouteDefinition route) {
        if (!route.isCreatedFromTemplate()) {
            throw fault(route, "is not made from a template of routes/_shared");
        }
        var shape = Shape.ALL.get(templateOf(route));
        if (shape == null) {
            throw fault(route, "is made from an unknown template");
        }
        new RouteSteps(route, shape, what -> fault(route, what)).check();
        if (route.getAppliedRouteConfigurationIds() == null
                || !route.getAppliedRouteConfigurationIds().equals(Set.of(shape.errorHandling()))) {
            throw fault(
                    route,
                    "does not have the error handling " + shape.errorHandling() + ": routeConfigurationId says "
                            + route.getRouteConfigurationId());
        }
        return parameters(route);
    }

    private RouteParameters parameters(RouteDefinition route) {
        var template = camel.getRouteTemplateDefinition(templateOf(route));
        return RouteParameters.of(route, template, what -> fault(route, what));
    }

    /** Camel does not keep which template a route was made from; its form says it. */
    private String templateOf(RouteDefinition route) {
        var form = files.forms().get(route.getId());
        return form == null ? "" : form.template();
    }

    private RouteShapeException fault(RouteDefinition route, String what) {
        var form = files.forms().get(route.getId());
        var file = form == null ? "" : form.file() + ": ";
        return new RouteShapeException(file + "route " + route.getId() + " " + what);
    }
}
