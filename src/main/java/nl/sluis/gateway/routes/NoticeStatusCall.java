package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.intake.NoticeDesk;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/correcties?id=}: whom a notice of the asker's party reached, as {@code GET /v1/propagaties/{id}} tells it. */
final class NoticeStatusCall implements ManagementCall {
    private final SetInForce inForce;

    NoticeStatusCall(SetInForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/correcties";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var id = asked.parameter("id").map(NoticeStatusCall::id).orElseThrow(NoticeStatusCall::unreadable);
        try (var use = inForce.open()) {
            return use.edition()
                    .byHand()
                    .notice(OfficersDesk.party(asked, use.set()), id)
                    .map(NoticeStatusCall::told)
                    .orElseThrow(() -> QuestionRefusedException.notFound("your party sent no such notice"));
        }
    }

    private static EntryId id(String text) {
        try {
            return new EntryId(UUID.fromString(text));
        } catch (IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    private static QuestionRefusedException unreadable() {
        return QuestionRefusedException.notUnderstood("a notice is named by the id that came with it");
    }

    private static ObjectNode told(NoticeDesk.View view) {
        var told = JsonNodeFactory.instance
                .objectNode()
                .put("id", view.id().toString())
                .put("type", view.type().name())
                .put("status", view.status())
                .put("since", view.since().toString());
        var recipients = told.putArray("recipients");
        view.recipients().forEach(one -> {
            var line = recipients
                    .addObject()
                    .put("receiver", one.receiver().value())
                    .put("role", one.role().code())
                    .put("region", one.region().value())
                    .put("status", one.status());
            var reasons = line.putArray("reasons");
            var codes = line.putArray("codes");
            one.reasons().forEach(reason -> {
                reasons.add(reason.dutch());
                codes.add(reason.name());
            });
        });
        return told;
    }
}
