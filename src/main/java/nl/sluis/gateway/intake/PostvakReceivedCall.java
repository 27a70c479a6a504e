package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.sluis.gateway.party.Party;

/** {@code POST /v1/postvak/ontvangen}: the party has these messages. Always the same answer, whatever the ids are. */
final class PostvakReceivedCall implements Call {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 1_000;
    private final BodyReader bodies;
    private final PostvakDesk desk;

    PostvakReceivedCall(BodyReader bodies, PostvakDesk desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        if (bodies.typeOf(asked) != BodyReader.Type.JSON) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        var ids = ids(StrictJson.read(bodies.read(asked)));
        if (!desk.isOf(caller)) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        desk.received(caller, ids);
        return Replies.json(
                200, "application/json", JsonNodeFactory.instance.objectNode().put("status", "ontvangen"), Map.of());
    }

    private static List<UUID> ids(JsonNode body) {
        var list = body.path("ids");
        if (!body.isObject() || body.size() != 1 || !list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw malformed();
        }
        var ids = new ArrayList<UUID>();
        for (var id : list) {
            if (!id.isTextual() || !ID.matcher(id.textValue()).matches()) {
                throw malformed();
            }
            ids.add(UUID.fromString(id.textValue()));
        }
        return ids;
    }

    private static RejectedRequest malformed() {
        return RejectedRequest.because(
                "FORMAT",
                "De inhoud is {\"ids\": […]} met 1 tot 1000 ids van berichten, en verder niets.",
                "The body is {\"ids\": […]} with 1 to 1000 ids of messages, and nothing else.");
    }
}
