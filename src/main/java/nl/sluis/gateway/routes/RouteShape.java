package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;

/**
 * Looks at every route before it may start: made from a template, the steps of that template all there and in order,
 * nothing beside them, its error handling applied, its parameters all known and well formed.
 *
 * <p>The order of the steps is written in the template for people, and here once more so that a changed template does not
 * start either.
 */
final class RouteShape {
    private static final Map<String, Shape> SHAPES = Map.of(
            "exchange",
            new Shape(
                    List.of("process read", "process decide", "process disclose", "process release"),
                    "refuse-and-record",
                    "process refuse"),
            "deliver",
            new Shape(
                    List.of("process address", "to party:{{receiver}}", "process hear"),
                    "keep-and-try-again",
                    "process keep"));

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
        camel.getRouteTemplateDefinitions().forEach(RouteShape::checkTemplate);
        camel.getRouteConfigurationDefinitions().forEach(RouteShape::checkConfiguration);
        if (!camel.getRestDefinitions().isEmpty()) {
            throw new RouteShapeException("a rest definition is a way in beside intake; there may be none");
        }
        var exchanges = new ArrayList<Form>();
        var deliveries = new ArrayList<DeliveryForm>();
        for (var route : camel.getRouteDefinitions()) {
            var parameters = checkRoute(route);
            switch (templateOf(route)) {
                case "exchange" -> exchanges.add(form(route, parameters));
                case "deliver" -> deliveries.add(deliveryForm(route, parameters));
                default -> throw fault(route, "has no known template");
            }
        }
        return new RouteTable(exchanges, deliveries);
    }

    private static void checkTemplate(RouteTemplateDefinition template) {
        if (!SHAPES.containsKey(template.getId())) {
            throw new RouteShapeException("template " + template.getId() + " is not one of "
                    + new TreeSet<>(SHAPES.keySet()) + "; did you mean "
                    + Nearest.to(template.getId(), SHAPES.keySet()) + "?");
        }
    }

    /** What a configuration may add to a route is the handling of errors, and only in the routes that name it. */
    private static void checkConfiguration(RouteConfigurationDefinition configuration) {
        var known = SHAPES.values().stream().map(Shape::errorHandling).collect(Collectors.toSet());
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

    private Map<String, String> checkRoute(RouteDefinition route) {
        if (!route.isCreatedFromTemplate()) {
            throw fault(route, "is not made from a template of routes/_shared");
        }
        var shape = SHAPES.get(templateOf(route));
        if (shape == null) {
            throw fault(route, "is made from an unknown template");
        }
        checkSteps(route, shape);
        if (route.getAppliedRouteConfigurationIds() == null
                || !route.getAppliedRouteConfigurationIds().equals(Set.of(shape.errorHandling()))) {
            throw fault(
                    route,
                    "does not have the error handling " + shape.errorHandling() + ": routeConfigurationId says "
                            + route.getRouteConfigurationId());
        }
        return checkParameters(route);
    }

    private void checkSteps(RouteDefinition route, Shape shape) {
        var steps = new ArrayList<String>();
        for (var output : route.getOutputs()) {
            if (output instanceof OnExceptionDefinition onException) {
                checkErrorHandling(route, onException, shape);
            } else {
                steps.add(name(output));
            }
        }
        for (var i = 0; i < Math.max(steps.size(), shape.steps().size()); i++) {
            var wanted = i < shape.steps().size() ? shape.steps().get(i) : "the end";
            var found = i < steps.size() ? steps.get(i) : "the end";
            if (!found.equals(wanted)) {
                throw fault(
                        route,
                        "has \"" + found + "\" as step " + (i + 1) + " where \"" + wanted + "\" belongs"
                                + place(route, i));
            }
        }
        if (!"{{from}}".equals(route.getInput().getUri())) {
            throw fault(route, "begins at " + route.getInput().getUri() + " and not where its form says");
        }
    }

    private void checkErrorHandling(RouteDefinition route, OnExceptionDefinition onException, Shape shape) {
        var steps = onException.getOutputs().stream().map(RouteShape::name).toList();
        var all = onException.getExceptions().contains(Throwable.class.getName());
        var handled = onException.getHandled() != null
                && onException.getHandled().getExpressionType() instanceof ConstantExpression constant
                && "true".equals(constant.getExpression());
        if (!all || !handled || !steps.equals(List.of(shape.lastResort()))) {
            throw fault(
                    route,
                    "ends a failed message with " + steps + "; it must end every Throwable with \"" + shape.lastResort()
                            + "\", handled");
        }
    }

    /** Camel accepts unknown parameters, and adds a spelling with hyphens of each known one. */
    private Map<String, String> checkParameters(RouteDefinition route) {
        var known = camel.getRouteTemplateDefinition(templateOf(route)).getTemplateParameters().stream()
                .map(parameter -> parameter.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        var aliases = known.stream().map(RouteShape::hyphened).collect(Collectors.toSet());
        var parameters = new LinkedHashMap<String, String>();
        route.getTemplateParameters().forEach((name, value) -> {
            if (known.contains(name)) {
                parameters.put(name, String.valueOf(value));
            } else if (!aliases.contains(name)) {
                throw fault(
                        route,
                        "has an unknown parameter \"" + name + "\"; did you mean \"" + Nearest.to(name, known) + "\"?");
            }
        });
        if (!("direct:" + route.getId()).equals(parameters.get("from"))) {
            throw fault(
                    route, "has the parameter from = " + parameters.get("from") + "; it is direct:" + route.getId());
        }
        return parameters;
    }

    private Form form(RouteDefinition route, Map<String, String> parameters) {
        try {
            return new Form(
                    route.getId(),
                    "direct:" + route.getId(),
                    new RegionCode(of(parameters, "region")),
                    new MessageType(of(parameters, "type")),
                    Role.of(of(parameters, "senderRole")),
                    new Oin(of(parameters, "receiver")),
                    Role.of(of(parameters, "receiverRole")),
                    new Purpose(of(parameters, "purpose")));
        } catch (IllegalArgumentException e) {
            throw fault(route, "has a parameter that cannot be read: " + e.getMessage());
        }
    }

    private DeliveryForm deliveryForm(RouteDefinition route, Map<String, String> parameters) {
        try {
            return new DeliveryForm(
                    route.getId(),
                    "direct:" + route.getId(),
                    new RegionCode(of(parameters, "region")),
                    new Oin(of(parameters, "receiver")));
        } catch (IllegalArgumentException e) {
            throw fault(route, "has a parameter that cannot be read: " + e.getMessage());
        }
    }

    private static String of(Map<String, String> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter " + name + " is missing");
        }
        return value;
    }

    private static String name(ProcessorDefinition<?> step) {
        return switch (step) {
            case ProcessDefinition process when process.getRef() != null -> "process " + process.getRef();
            case ToDefinition to when to.getClass() == ToDefinition.class -> "to " + to.getUri();
            default -> step.getShortName();
        };
    }

    private static String place(RouteDefinition route, int step) {
        var outputs = route.getOutputs().stream()
                .filter(output -> !(output instanceof OnExceptionDefinition))
                .toList();
        return step < outputs.size() && outputs.get(step).getLocation() != null
                ? " (" + outputs.get(step).getLocation() + ", line "
                        + outputs.get(step).getLineNumber() + ")"
                : "";
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

    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private record Shape(List<String> steps, String errorHandling, String lastResort) {}
}
