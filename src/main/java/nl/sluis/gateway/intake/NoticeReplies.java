package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** How the progress of a notice looks on the wire. */
final class NoticeReplies {
    private NoticeReplies() {}

    static Reply of(NoticeDesk.View view) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", view.id().toString())
                .put("type", view.type().name())
                .put("status", view.status())
                .put("sinds", view.since().toString())
                .put("aantal", view.recipients().size());
        var list = body.putArray("ontvangers");
        view.recipients().forEach(told -> add(list, told));
        return Replies.json(200, "application/json", body, Map.of());
    }

    private static void add(ArrayNode list, NoticeDesk.Told told) {
        var one = list.addObject()
                .put("ontvanger", told.receiver().urn())
                .put("regio", told.region().value())
                .put("rol", told.role().code())
                .put("status", told.status());
        told.message().ifPresent(message -> one.put("bericht", message.toString()));
        if (!told.reasons().isEmpty()) {
            var reasons = one.putArray("redenen");
            told.reasons()
                    .forEach(reason ->
                            reasons.addObject().put("code", reason.name()).put("uitleg", reason.dutch()));
        }
    }
}
