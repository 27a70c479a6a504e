package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.delivery.Ruling;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/beoordelingen} with {@code {"message": "<id>", "ruling": "release|stop"}}: a privacy officer lets a
 * message go to which somebody objected, or stops it. Only about messages of its own party; "no such message" and "not
 * yours" are one answer.
 */
final class RulingOnObjection implements ManagementCall {
    private static final Map<String, Ruling> RULINGS = Map.of("release", Ruling.RELEASE, "stop", Ruling.STOP);
    private static final Set<String> MEMBERS = Set.of("message", "ruling");
    private final Desk desk;

    /** Where a ruling is recorded and carried out. */
    @FunctionalInterface
    interface Desk {
        /** Whether a message of this holder waited for a ruling under this id. */
        boolean rule(Oin holder, EntryId message, String person, Ruling ruling);
    }

    RulingOnObjection(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/beoordelingen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = asked.body();
        order.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood("a ruling has a message and a ruling, and nothing else");
            }
        });
        var ruling = RULINGS.get(order.path("ruling").asText());
        if (ruling == null) {
            throw QuestionRefusedException.notUnderstood("a message is released or stopped: release or stop");
        }
        var message = MessageIds.read(order.path("message").asText());
        if (!desk.rule(asked.party(), message, asked.person().key(), ruling)) {
            throw QuestionRefusedException.notFound("no message of yours waits for a ruling under this id");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message.toString())
                .put("ruling", order.path("ruling").asText());
    }
}
