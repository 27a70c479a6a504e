package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.delivery.WaitingMessages;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.PersonRole;
import org.jspecify.annotations.Nullable;

/** {@code GET /beheer/wachtrij?receiver=&status=&limit=}: the oldest messages that wait. Ids, types and states; no person. */
final class QueueList implements ManagementCall {
    private static final int MOST = 1_000;
    private final WaitingMessages queue;
    private final QueueJson json;

    QueueList(WaitingMessages queue, QueueJson json) {
        this.queue = queue;
        this.json = json;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/wachtrij";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var messages = answer.putArray("messages");
        queue.oldest(receiver(asked), status(asked), limit(asked)).forEach(one -> messages.add(json.of(one)));
        return answer;
    }

    private static @Nullable Oin receiver(Asked asked) {
        try {
            return asked.parameter("receiver").map(Oin::new).orElse(null);
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("a receiver is named by its OIN");
        }
    }

    private static @Nullable DeliveryStatus status(Asked asked) {
        try {
            return asked.parameter("status").map(DeliveryStatus::of).orElse(null);
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("a message waits as aanvaard, wachtend or geparkeerd");
        }
    }

    private static int limit(Asked asked) {
        try {
            var limit = asked.parameter("limit").map(Integer::parseInt).orElse(100);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException broken) {
            // told below
        }
        throw QuestionRefusedException.notUnderstood("limit is a number from 1 to " + MOST);
    }
}
