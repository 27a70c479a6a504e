package nl.sluis.gateway.cli.region;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.routes.RegionFlows;

/** A region for programs. */
public final class PictureJson {
    private PictureJson() {}

    public static ObjectNode of(Picture picture) {
        var flows = picture.flows();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("region", flows.region().code().value())
                .put("name", flows.region().name());
        var steps = json.putArray("steps");
        RegionFlows.STEPS.forEach(steps::add);
        parties(picture, json);
        var all = json.putArray("flows");
        flows.flows().forEach(flow -> all.addObject()
                .put("route", flow.routeId())
                .put("type", flow.type().name())
                .put("senderRole", flow.senderRole().code())
                .put("receiver", flow.receiver().value())
                .put("receiverRole", flow.receiverRole().code())
                .put("purpose", flow.purpose().code()));
        return json;
    }

    private static void parties(Picture picture, ObjectNode json) {
        var all = json.putArray("parties");
        for (var party : picture.flows().parties()) {
            var one = all.addObject()
                    .put("key", party.key())
                    .put("oin", party.oin().value())
                    .put("roles", Picture.rolesOf(party));
            picture.deliveryOf(party).ifPresent(word -> one.put("delivery", word));
            picture.queues().ifPresent(queues -> {
                var queue = queues.getOrDefault(party.oin(), Picture.Queue.NONE);
                one.put("active", queue.active())
                        .put("waiting", queue.waiting())
                        .put("parked", queue.parked());
            });
        }
    }
}
