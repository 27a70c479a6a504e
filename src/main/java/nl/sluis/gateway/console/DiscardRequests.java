package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.delivery.WaitingMessages;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code GET /beheer/wachtrij/afvoeren}: the messages of which a first person asked that they be discarded. An operator sees all of
 * them, who acts for a party those that it sent. Ids, types and names of who asked; nobody whom a message is about.
 */
record DiscardRequests(WaitingMessages queue) implements ManagementCall {
    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/wachtrij/afvoeren";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var rows = answer.putArray("messages");
        queue.askedToDiscard(asked.person().party()).forEach(one -> rows.addObject()
                .put("message", one.id().toString())
                .put("type", one.type().name())
                .put("region", one.region().value())
                .put("sender", one.sender().value())
                .put("receiver", one.receiver().value())
                .put("until", one.until().toString())
                .put("askedBy", one.by())
                .put("reason", one.reason().code())
                .put("asked", one.asked().toString()));
        return answer;
    }
}
