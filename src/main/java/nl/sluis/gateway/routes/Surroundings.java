package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the routes in their context and could touch a message there: nothing. No copy is kept of a body, nothing
 * looks on between the steps, no way in stands beside intake, and the steps are ours.
 */
final class Surroundings {
    private static final String OURS = Surroundings.class.getPackageName() + ".";
    private static final Map<String, Predicate<ModelCamelContext>> NONE = Map.ofEntries(
            Map.entry("a rest definition", camel -> !camel.getRestDefinitions().isEmpty()),
            Map.entry("a bean of its own", camel -> !camel.getCustomBeans().isEmpty()),
            Map.entry("a data format", camel -> !camel.getDataFormats().isEmpty()),
            Map.entry("a transformer", camel -> !camel.getTransformers().isEmpty()),
            Map.entry("a validator", camel -> !camel.getValidators().isEmpty()),
            Map.entry("stream caching, which spools bodies to disk", camel -> said(camel.isStreamCaching())),
            Map.entry("a tracer", camel -> said(camel.isTracing()) || camel.isTracingStandby()),
            Map.entry("a backlog tracer", camel -> said(camel.isBacklogTracing()) || camel.isBacklogTracingStandby()),
            Map.entry("a debugger", camel -> said(camel.isDebugging()) || camel.isDebugStandby()),
            Map.entry("message history", camel -> said(camel.isMessageHistory())),
            Map.entry(
                    "a dump of the routes",
                    camel -> camel.getDumpRoutes() != null && !"false".equals(camel.getDumpRoutes())),
            Map.entry("exhausted messages in its log", camel -> said(camel.isLogExhaustedMessageBody())),
            Map.entry("original messages kept", camel -> said(camel.isAllowUseOriginalMessage())),
            Map.entry("a delay", camel -> camel.getDelayer() != null && camel.getDelayer() > 0),
            Map.entry("an interceptor", Surroundings::intercepts),
            Map.entry("a route policy", Surroundings::hasPolicies),
            Map.entry("an error handler of its own", Surroundings::handlesErrors));

    private final ModelCamelContext camel;

    Surroundings(ModelCamelContext camel) {
        this.camel = camel;
    }

    /** What Camel does by itself unless it is told not to. */
    static void keepNothing(CamelContext camel) {
        camel.setStreamCaching(false); // bodies are records or bytes: there is no stream that could be read twice
        camel.setMessageHistory(false);
        camel.setAllowUseOriginalMessage(false);
        camel.setSourceLocationEnabled(true); // so that a fault in the model has a file and a line
    }

    /** @throws RouteShapeException naming everything that may not be there */
    void check() {
        var found = new ArrayList<String>();
        new TreeMap<>(NONE).forEach((what, isThere) -> {
            if (isThere.test(camel)) {
                found.add("the routes' context has " + what + "; it may have none");
            }
        });
        found.addAll(steps());
        if (!found.isEmpty()) {
            throw new RouteShapeException(found);
        }
    }

    /** A step is what this program made under its name; nobody may put another thing there. */
    private List<String> steps() {
        var names = new TreeSet<String>();
        Shape.ALL.values().forEach(shape -> names.addAll(shape.processors()));
        return names.stream()
                .filter(name -> !isOurs(camel.getRegistry().lookupByName(name)))
                .map(name -> "the step '" + name + "' is not the one of this program")
                .toList();
    }

    private static boolean isOurs(@Nullable Object step) {
        return step != null && step.getClass().getName().startsWith(OURS);
    }

    private static boolean intercepts(ModelCamelContext camel) {
        return !camel.getCamelContextExtension().getInterceptStrategies().isEmpty()
                || !camel.getRegistry().findByType(InterceptStrategy.class).isEmpty();
    }

    private static boolean hasPolicies(ModelCamelContext camel) {
        return !camel.getRoutePolicyFactories().isEmpty()
                || !camel.getRegistry().findByType(RoutePolicyFactory.class).isEmpty();
    }

    private static boolean handlesErrors(ModelCamelContext camel) {
        var handler = camel.getCamelContextExtension().getErrorHandlerFactory();
        return handler != null
                && !Set.of("DefaultErrorHandlerDefinition")
                        .contains(handler.getClass().getSimpleName());
    }

    private static boolean said(@Nullable Boolean setting) {
        return Boolean.TRUE.equals(setting);
    }
}
