package nl.sluis.gateway.routes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final Pattern SENTENCE = Pattern.compile("[^\\p{Cntrl}{}$]{1,200}");
    /** By the name of the parameter. A template cannot ask what has no reader: its value would go into an address unread. */
    private static final Map<String, Function<String, ?>> READERS = Map.of(
            "from", text -> text,
            "region", RegionCode::new,
            "type", MessageType::new,
            "senderRole", RouteParameters::role,
            "receiver", Oin::new,
            "receiverRole", RouteParameters::role,
            "purpose", Purpose::new,
            "description", RouteParameters::sentence);

    private final FormFile form;
    private final Map<String, Object> values;

    private RouteParameters(FormFile form, Map<String, Object> values) {
        this.form = form;
        this.values = values;
    }

    /** @throws RouteShapeException when the template asks for something that nobody knows how to read */
    static void refuseUnread(RouteTemplateDefinition template, String place) {
        for (var parameter : template.getTemplateParameters()) {
            if (!READERS.containsKey(parameter.getName())) {
                throw new RouteShapeException(place + "template " + template.getId() + " asks for '"
                        + parameter.getName() + "', which is not one of " + new TreeSet<>(READERS.keySet())
                        + "; did you mean '" + Nearest.to(parameter.getName(), READERS.keySet()) + "'?");
            }
        }
    }

    /** Camel accepts unknown parameters, and adds a spelling with hyphens of each known one. */
    static RouteParameters of(RouteDefinition route, RouteTemplateDefinition template, FormFile form) {
        var known = template.getTemplateParameters().stream()
                .map(parameter -> parameter.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        var given = route.getTemplateParameters();
        var aliases = known.stream().collect(Collectors.toMap(RouteParameters::hyphened, name -> name));
        var problems = new RouteProblems();
        var values = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> {
            if (known.contains(name)) {
                problems.gather(() -> read(form, name, String.valueOf(value)))
                        .ifPresent(read -> values.put(name, read));
            } else if (form.lines().containsKey(name) || !value.equals(given.get(aliases.get(name)))) {
                problems.add(form.place(name) + ": route " + form.routeId() + " has an unknown parameter \"" + name
                        + "\"; did you mean \"" + Nearest.to(name, known) + "\"?");
            }
        });
        problems.refuseIfAny();
        return new RouteParameters(form, values).standingRight();
    }

    private static Object read(FormFile form, String name, String text) {
        var reader = READERS.get(name);
        if (reader == null) {
            throw new RouteShapeException(form.place(name) + ": route " + form.routeId() + " fills in '" + name
                    + "', which nobody here knows how to read");
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RouteShapeException(form.place(name) + ": route " + form.routeId()
                    + " has a parameter that cannot be read: " + name + ": " + e.getMessage() + ", not '" + text + "'");
        }
    }

    private RouteParameters standingRight() {
        var begin = "direct:" + form.routeId();
        if (!begin.equals(values.get("from")) || !FormFile.isRouteId(form.routeId())) {
            throw new RouteShapeException(form.place("from") + ": route " + form.routeId()
                    + " has the parameter from = " + values.get("from") + "; it is " + begin);
        }
        var region = given("region", RegionCode.class).value();
        if (!form.routeId().startsWith(region + ".")) {
            throw new RouteShapeException(form.place("region") + ": route " + form.routeId() + " is of region " + region
                    + ", so its id begins with " + region + ".");
        }
        return this;
    }

    Form form() {
        return new Form(
                form.routeId(),
                "direct:" + form.routeId(),
                given("region", RegionCode.class),
                given("type", MessageType.class),
                given("senderRole", Role.class),
                given("receiver", Oin.class),
                given("receiverRole", Role.class),
                given("purpose", Purpose.class));
    }

    /** @param template of which this is a form */
    DeliveryForm deliveryForm(String template) {
        return new DeliveryForm(
                form.routeId(),
                template,
                "direct:" + form.routeId(),
                given("region", RegionCode.class),
                given("receiver", Oin.class));
    }

    private <T> T given(String name, Class<T> type) {
        var value = values.get(name);
        if (value == null) {
            throw new RouteShapeException(form.place() + ": route " + form.routeId() + " lacks the parameter " + name);
        }
        return type.cast(value);
    }

    private static Role role(String code) {
        var codes = Arrays.stream(Role.values()).map(Role::code).toList();
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(
                    "a role is one of " + codes + ", and the nearest is '" + Nearest.to(code, codes) + "'");
        }
        return Role.of(code);
    }

    private static String sentence(String text) {
        if (!SENTENCE.matcher(text).matches()) {
            throw new IllegalArgumentException("a description is one line of at most 200 characters without { } $");
        }
        return text;
    }

    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
