package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Nearest;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.support.LocalBeanRegistry;

/**
 * Proves of every route, before it may start, that a message takes the one path: made from a template, the steps of that
 * template all there and in order, nothing beside them, its error handling applied, its parameters all known and well formed.
 *
 * <p>A route that takes messages in has no endpoint but its beginning, so nothing leaves from it except through the step
 * {@code release}; one that delivers begins where the outbox hands over, and has one endpoint that leads outside. What the
 * model says beside that, in whatever word of Camel's, refuses: nothing is known to be harmless that is not named here.
 */
final class RouteShape {
    private static final Set<String> OF_A_ROUTE = Set.of(
            "input",
            "nodePrefixId", // Camel names the steps of a templated route apart
            "outputs",
            "routeConfigurationId",
            "appliedRouteConfigurationIds",
            "template",
            "templateParameters",
            "templateDefaultParameters");

    private final ModelCamelContext camel;
    private final RouteFiles files;

    RouteShape(ModelCamelContext camel, RouteFiles files) {
        this.camel = camel;
        this.files = files;
    }

    /**
     * The table of the routes, every one of which has its shape.
     *
     * @throws RouteShapeException naming file, line, route and step
     */
    RouteTable check() {
        var table = forms();
        table.requireDeliveries();
        return table;
    }

    /**
     * As {@link #check}, of a folder to which deliveries may still have to be added.
     *
     * @throws RouteShapeException naming file, line, route and step
     */
    RouteTable forms() {
        var problems = new RouteProblems();
        problems.gather(() -> new Surroundings(camel).check());
        problems.gather(this::checkSharedOnce);
        camel.getRouteTemplateDefinitions().forEach(template -> problems.gather(() -> checkTemplate(template)));
        camel.getRouteConfigurationDefinitions()
                .forEach(configuration -> problems.gather(() -> checkConfiguration(configuration)));
        var exchanges = new ArrayList<Form>();
        var deliveries = new ArrayList<DeliveryForm>();
        camel.getRouteDefinitions().forEach(route -> problems.gather(() -> checkRoute(route, exchanges, deliveries)));
        problems.refuseIfAny();
        return new RouteTable(exchanges, deliveries, files.forms());
    }

    private void checkRoute(RouteDefinition route, List<Form> exchanges, List<DeliveryForm> deliveries) {
        var parameters = checkRoute(route);
        if (Shape.delivers(templateOf(route))) {
            deliveries.add(parameters.deliveryForm(templateOf(route)));
        } else {
            exchanges.add(parameters.form());
        }
    }

    /** Of two under one name nobody would see which is in force. */
    private void checkSharedOnce() {
        var problems = new RouteProblems();
        var seen = new HashSet<String>();
        var all = new ArrayList<OptionalIdentifiedDefinition<?>>(camel.getRouteTemplateDefinitions());
        all.addAll(camel.getRouteConfigurationDefinitions());
        all.stream()
                .filter(one -> !seen.add(String.valueOf(one.getId())))
                .forEach(one -> problems.add(
                        SharedPlaces.inTheModel(one) + "'" + one.getId() + "' stands here, and elsewhere already"));
        problems.refuseIfAny();
    }

    private void checkTemplate(RouteTemplateDefinition template) {
        if (!Shape.ALL.containsKey(String.valueOf(template.getId()))) {
            throw new RouteShapeException(
                    placeOf("routeTemplate", template) + "template " + template.getId() + " is not one of "
                            + new TreeSet<>(Shape.ALL.keySet()) + "; did you mean "
                            + Nearest.to(String.valueOf(template.getId()), Shape.ALL.keySet()) + "?");
        }
        refuseBeside(template, Set.of("templateParameters", "route", "configurer"), "template " + template.getId());
        RouteParameters.refuseUnread(template, placeOf("routeTemplate", template));
    }

    /** What a configuration may add to a route is the handling of errors, and only in the routes that name it. */
    private void checkConfiguration(RouteConfigurationDefinition configuration) {
        var known =
                Shape.ALL.values().stream().map(Shape::errorHandling).collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(String.valueOf(configuration.getId()))) {
            throw new RouteShapeException(placeOf("routeConfiguration", configuration) + "route configuration "
                    + configuration.getId() + " is not one of " + known + " with nothing in it but onException");
        }
        refuseBeside(configuration, Set.of("onExceptions"), "route configuration " + configuration.getId());
    }

    private RouteParameters checkRoute(RouteDefinition route) {
        if (!route.isCreatedFromTemplate()) {
            throw new RouteShapeException(SharedPlaces.inTheModel(route) + "route " + route.getRouteId()
                    + " is not made from a template of routes/_shared");
        }
        var shape = Shape.ALL.get(templateOf(route));
        if (shape == null) {
            throw fault(
                    route,
                    "is made from the template '" + templateOf(route) + "', which is not one of "
                            + new TreeSet<>(Shape.ALL.keySet()) + "; did you mean '"
                            + Nearest.to(templateOf(route), Shape.ALL.keySet()) + "'?");
        }
        checkOwn(route);
        new RouteSteps(route, shape, (step, where, what) -> faultAt(route, step, where, what)).check();
        if (route.getAppliedRouteConfigurationIds() == null
                || !route.getAppliedRouteConfigurationIds().equals(Set.of(shape.errorHandling()))) {
            throw fault(
                    route,
                    "does not have the error handling " + shape.errorHandling() + ": routeConfigurationId says "
                            + route.getRouteConfigurationId());
        }
        return RouteParameters.of(route, camel.getRouteTemplateDefinition(templateOf(route)), formOf(route));
    }

    private void checkOwn(RouteDefinition route) {
        var beside = Bare.beside(route, OF_A_ROUTE);
        if (!beside.isEmpty()) {
            throw fault(route, "has " + beside + " beside its steps; a route here has nothing of its own");
        }
        // a bean of the form or the template would take the place of a step of ours
        if (!(route.getRouteTemplateContext().getLocalBeanRepository() instanceof LocalBeanRegistry beans)
                || !beans.keys().isEmpty()) {
            throw fault(route, "brings beans of its own; its steps are those of this program");
        }
    }

    private static void refuseBeside(OptionalIdentifiedDefinition<?> element, Set<String> allowed, String what) {
        var beside = Bare.beside(element, allowed);
        if (!beside.isEmpty()) {
            throw new RouteShapeException(
                    SharedPlaces.inTheModel(element) + what + " has " + beside + ", which may not stand here");
        }
    }

    /** Camel does not keep which template a route was made from; its form says it. */
    private String templateOf(RouteDefinition route) {
        var form = files.forms().get(route.getRouteId());
        return form == null ? "" : form.template();
    }

    private FormFile formOf(RouteDefinition route) {
        var form = files.forms().get(route.getRouteId());
        if (form == null) {
            throw new RouteShapeException("route " + route.getRouteId() + " stands in no form");
        }
        return form;
    }

    private RouteShapeException fault(RouteDefinition route, String what) {
        var form = files.forms().get(route.getRouteId());
        var place = form == null ? SharedPlaces.inTheModel(route) : form.place() + ": ";
        return new RouteShapeException(place + "route " + route.getRouteId() + " " + what);
    }

    /** A fault in the template, where it stands there; the form that uses it is named. */
    private RouteShapeException faultAt(
            RouteDefinition route, OptionalInt step, OptionalIdentifiedDefinition<?> where, String what) {
        var known = step.isPresent()
                ? new SharedPlaces(files).ofStep(templateOf(route), step.getAsInt())
                : Optional.<String>empty();
        var place = known.map(one -> one + ": ").orElse(SharedPlaces.inTheModel(where));
        return place.isEmpty()
                ? fault(route, what)
                : new RouteShapeException(place + "route " + route.getRouteId() + " " + what);
    }

    private String placeOf(String word, OptionalIdentifiedDefinition<?> element) {
        return new SharedPlaces(files)
                .of(word, String.valueOf(element.getId()))
                .map(place -> place + ": ")
                .orElse(SharedPlaces.inTheModel(element));
    }
}
