package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import nl.sluis.gateway.intake.ConversionDesk.Batch;
import nl.sluis.gateway.intake.ConversionDesk.Converted;
import nl.sluis.gateway.party.Party;

/** {@code POST /v1/pseudoniemen/omzetting}: the present pseudonym beside each that the holder has from before. */
final class ConversionCall implements Call {
    private final BodyReader bodies;
    private final ConversionDesk desk;

    ConversionCall(BodyReader bodies, ConversionDesk desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        if (bodies.typeOf(asked) != BodyReader.Type.JSON) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        var batch = ConversionBatch.read(StrictJson.read(bodies.read(asked)));
        return desk.convert(caller, batch)
                .map(converted -> reply(batch, converted))
                .orElseGet(() -> Replies.problem(Problem.NOT_FOUND));
    }

    private static Reply reply(Batch batch, Converted converted) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("tot", converted.until().toString());
        var pairs = body.putArray("paren");
        for (var i = 0; i < batch.pseudonyms().size(); i++) {
            var pair = pairs.addObject().put("oud", batch.pseudonyms().get(i));
            converted
                    .present()
                    .get(i)
                    .ifPresentOrElse(present -> pair.put("nieuw", present), () -> pair.put("code", "TOKEN_UNREADABLE"));
        }
        return Replies.json(200, "application/json", body, Map.of("Cache-Control", "no-store"));
    }
}
