package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.delivery.WaitingMessages;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/wachtrij/bericht?message=}: one message that waits. */
final class QueueShow implements ManagementCall {
    private final WaitingMessages queue;
    private final QueueJson json;

    QueueShow(WaitingMessages queue, QueueJson json) {
        this.queue = queue;
        this.json = json;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/wachtrij/bericht";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        return queue.find(MessageIds.read(asked.parameter("message").orElse("")))
                .map(json::of)
                .orElseThrow(() -> QuestionRefusedException.notFound("no message waits under this id"));
    }
}
