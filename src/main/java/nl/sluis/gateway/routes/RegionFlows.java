package nl.sluis.gateway.routes;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Region;

/**
 * What flows in a region, to be looked at: as a start would read it, without one.
 *
 * @param parties    that take part there, by their keys
 * @param flows      one a form
 * @param deliveries one a receiver
 */
public record RegionFlows(Region region, List<Party> parties, List<Flow> flows, List<Out> deliveries) {
    /** The steps that every message takes, in their order, to where it waits. */
    public static final List<String> STEPS = steps("exchange");

    /** A message type from everybody in a role to one party. */
    public record Flow(
            String routeId, MessageType type, Role senderRole, Oin receiver, Role receiverRole, Purpose purpose) {}

    /** How what waits goes on to its receiver. */
    public record Out(String routeId, Oin receiver, String form) {}

    public RegionFlows {
        parties = List.copyOf(parties);
        flows = List.copyOf(flows);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Reads the forms of one region.
     *
     * @throws RouteShapeException when a gateway would not start with these routes
     */
    public static RegionFlows read(Path routes, Region region, Parties parties) {
        return of(OfflineRoutes.read(routes), region, parties);
    }

    /**
     * Reads the forms of one region, to which deliveries may still have to be added.
     *
     * @throws RouteShapeException when more is wrong with these routes than that
     */
    public static RegionFlows unfinished(Path routes, Region region, Parties parties) {
        return of(OfflineRoutes.unfinished(routes), region, parties);
    }

    /** What a set that was read already has of a region. */
    static RegionFlows of(RouteTable table, Region region, Parties parties) {
        var here = parties.all().stream()
                .filter(party -> party.regions().contains(region.code()))
                .sorted(Comparator.comparing(Party::key))
                .toList();
        return new RegionFlows(region, here, flows(table, region.code()), outs(table, region.code(), parties));
    }

    /** Whether there is a form already for what this one is for; two for the same messages do not start. */
    public boolean has(DraftForm form) {
        var receiver = form.rest().get("receiver");
        return form.rest().containsKey("type")
                ? flows.stream()
                        .anyMatch(flow -> flow.receiver().value().equals(receiver)
                                && flow.type().name().equals(form.rest().get("type"))
                                && flow.senderRole().code().equals(form.rest().get("senderRole")))
                : deliveries.stream().anyMatch(out -> out.receiver().value().equals(receiver));
    }

    private static List<Flow> flows(RouteTable table, RegionCode region) {
        return table.exchanges().stream()
                .filter(form -> form.region().equals(region))
                .map(form -> new Flow(
                        form.routeId(),
                        form.type(),
                        form.senderRole(),
                        form.receiver(),
                        form.receiverRole(),
                        form.purpose()))
                .sorted(Comparator.comparing(Flow::routeId))
                .toList();
    }

    private static List<Out> outs(RouteTable table, RegionCode region, Parties parties) {
        return table.deliveries().stream()
                .filter(form -> form.region().equals(region))
                .map(form -> new Out(form.routeId(), form.receiver(), wordOf(form.receiver(), parties)))
                .sorted(Comparator.comparing(Out::routeId))
                .toList();
    }

    private static String wordOf(Oin receiver, Parties parties) {
        return parties.find(receiver).map(party -> party.delivery().form()).orElse("?");
    }

    private static List<String> steps(String template) {
        return requireNonNull(Shape.ALL.get(template)).steps().stream()
                .map(step -> step.substring(step.indexOf(' ') + 1))
                .toList();
    }
}
