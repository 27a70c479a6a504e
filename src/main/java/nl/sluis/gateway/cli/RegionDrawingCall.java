package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.cli.region.Drawing;
import nl.sluis.gateway.cli.region.Picture;
import nl.sluis.gateway.cli.region.PictureJson;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.routes.ActiveRegions;
import nl.sluis.gateway.routes.RegionFlows;

/** {@code GET /beheer/regio/stroom?region=AM13}: what {@code ./sluis route show --live} draws, of the set in force; words and SVG. */
record RegionDrawingCall(ActiveRegions regions) implements ManagementCall {
    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/regio/stroom";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var code = asked.parameter("region")
                .filter(RegionCode::isOne)
                .map(RegionCode::new)
                .orElseThrow(() -> QuestionRefusedException.notFound("region is written as AM and two digits"));
        var flows = regions.flows(code)
                .orElseThrow(() -> QuestionRefusedException.notFound("the set in force knows no such region"));
        var picture = new Picture(flows, Optional.of(queues(flows)));
        var json = PictureJson.of(picture).put("svg", Drawing.of(picture));
        lines(picture, json);
        var rehearsals = json.putArray("rehearsals");
        regions.rehearsals(code)
                .forEach((file, about) ->
                        rehearsals.addObject().put("file", file).put("about", about));
        return json;
    }

    private Map<Oin, Picture.Queue> queues(RegionFlows flows) {
        var waiting = regions.waiting(flows.region().code());
        var queues = new HashMap<Oin, Picture.Queue>();
        waiting.forEach(
                (receiver, count) -> queues.put(receiver, new Picture.Queue(false, count.waiting(), count.parked())));
        flows.deliveries()
                .forEach(out -> queues.merge(
                        out.receiver(),
                        new Picture.Queue(true, 0, 0),
                        (counted, active) -> new Picture.Queue(true, counted.waiting(), counted.parked())));
        return queues;
    }

    private static void lines(Picture picture, ObjectNode json) {
        var rows = json.putArray("lines");
        picture.lines().forEach(line -> {
            var row = rows.addObject()
                    .put("from", line.from().name())
                    .put("role", line.role().code())
                    .put("to", line.to().name());
            line.types().forEach(row.putArray("types")::add);
        });
    }
}
