package nl.sluis.gateway.routes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** Which route a message takes, in and out. Immutable; what is not in it has no route. */
final class RouteTable {
    private final Map<ExchangeKey, Form> exchanges;
    private final Map<DeliveryKey, DeliveryForm> deliveries;
    private final Map<String, FormFile> places;

    /**
     * @param places where each form stands, by the id of its route
     * @throws RouteShapeException when two forms are for the same messages
     */
    RouteTable(Collection<Form> exchanges, Collection<DeliveryForm> deliveries, Map<String, FormFile> places) {
        this.places = Map.copyOf(places);
        this.exchanges = index(exchanges, ExchangeKey::of, Form::routeId);
        this.deliveries = index(deliveries, DeliveryKey::of, DeliveryForm::routeId);
    }

    /** @throws RouteShapeException when a message could be accepted that nothing delivers */
    void requireDeliveries() {
        var problems = new RouteProblems();
        exchanges.values().stream()
                .sorted(Comparator.comparing(Form::routeId))
                .forEach(form -> problems.gather(() -> requireDelivery(form)));
        problems.refuseIfAny();
    }

    private void requireDelivery(Form form) {
        if (delivery(form.region(), form.receiver()).isEmpty()) {
            throw fault(
                    form.routeId(),
                    "receiver",
                    "leads to " + form.receiver() + " in " + form.region()
                            + ", and no delivery route of that region goes there");
        }
    }

    Optional<Form> exchange(RegionCode region, MessageType type, Role senderRole, Oin receiver) {
        return Optional.ofNullable(exchanges.get(new ExchangeKey(region, type, senderRole, receiver)));
    }

    Optional<DeliveryForm> delivery(RegionCode region, Oin receiver) {
        return Optional.ofNullable(deliveries.get(new DeliveryKey(region, receiver)));
    }

    /** Whether some other region has a route for these messages: then it is the region that is wrong. */
    boolean isElsewhere(MessageType type, Role senderRole, Oin receiver) {
        return exchanges.keySet().stream()
                .anyMatch(
                        key -> key.type.equals(type) && key.senderRole == senderRole && key.receiver.equals(receiver));
    }

    Collection<Form> exchanges() {
        return exchanges.values();
    }

    Collection<DeliveryForm> deliveries() {
        return deliveries.values();
    }

    /** A fault of a route, by the place in its form where the parameter stands. */
    RouteShapeException fault(String routeId, String parameter, String what) {
        var form = places.get(routeId);
        return new RouteShapeException(
                (form == null ? "" : form.place(parameter) + ": ") + "route " + routeId + " " + what);
    }

    private <K, V> Map<K, V> index(Collection<V> forms, Function<V, K> key, Function<V, String> routeId) {
        var index = new HashMap<K, V>();
        for (var form : forms) {
            var before = index.putIfAbsent(key.apply(form), form);
            if (before != null) {
                throw fault(
                        routeId.apply(form),
                        "",
                        "is for the same messages as " + routeId.apply(before) + "; only one may be");
            }
        }
        return Map.copyOf(index);
    }

    private record ExchangeKey(RegionCode region, MessageType type, Role senderRole, Oin receiver) {
        static ExchangeKey of(Form form) {
            return new ExchangeKey(form.region(), form.type(), form.senderRole(), form.receiver());
        }
    }

    private record DeliveryKey(RegionCode region, Oin receiver) {
        static DeliveryKey of(DeliveryForm form) {
            return new DeliveryKey(form.region(), form.receiver());
        }
    }
}
