package nl.sluis.gateway.routes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/** What a form in a region's folder filled in: all known, and read as what it means. */
final class RouteParameters {
    private final RouteDefinition route;
    private final Map<String, String> parameters;
    private final RouteSteps.Fault fault;

    private RouteParameters(RouteDefinition route, Map<String, String> parameters, RouteSteps.Fault fault) {
        this.route = route;
        this.parameters = parameters;
        this.fault = fault;
    }

    /** Camel accepts unknown parameters, and adds a spelling with hyphens of each known one. */
    static RouteParameters of(RouteDefinition route, RouteTemplateDefinition template, RouteSteps.Fault fault) {
        var known = template.getTemplateParameters().stream()
                .map(parameter -> parameter.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        var aliases = known.stream().map(RouteParameters::hyphened).collect(Collectors.toSet());
        var parameters = new LinkedHashMap<String, String>();
        route.getTemplateParameters().forEach((name, value) -> {
            if (known.contains(name)) {
                parameters.put(name, String.valueOf(value));
            } else if (!aliases.contains(name)) {
                throw fault.saying(
                        "has an unknown parameter \"" + name + "\"; did you mean \"" + Nearest.to(name, known) + "\"?");
            }
        });
        if (!("direct:" + route.getId()).equals(parameters.get("from"))) {
            throw fault.saying(
                    "has the parameter from = " + parameters.get("from") + "; it is direct:" + route.getId());
        }
        return new RouteParameters(route, parameters, fault);
    }

    Form form() {
        try {
            return new Form(
                    route.getId(),
                    "direct:" + route.getId(),
                    new RegionCode(given("region")),
                    new MessageType(given("type")),
                    Role.of(given("senderRole")),
                    new Oin(given("receiver")),
                    Role.of(given("receiverRole")),
                    new Purpose(given("purpose")));
        } catch (IllegalArgumentException e) {
            throw fault.saying("has a parameter that cannot be read: " + e.getMessage());
        }
    }

    /** @param template of which this is a form */
    DeliveryForm deliveryForm(String template) {
        try {
            return new DeliveryForm(
                    route.getId(),
                    template,
                    "direct:" + route.getId(),
                    new RegionCode(given("region")),
                    new Oin(given("receiver")));
        } catch (IllegalArgumentException e) {
            throw fault.saying("has a parameter that cannot be read: " + e.getMessage());
        }
    }

    private String given(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter " + name + " is missing");
        }
        return value;
    }

    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
