package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.delivery.Handling;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.PersonRole;

/** A POST about one parked message, {@code {"message": "<id>"}} and at most one word more. */
final class QueueOrder implements ManagementCall {
    private final String path;
    private final Set<PersonRole> mayAsk;
    private final Set<String> members;
    private final Order order;

    /** What is to be done with it. */
    @FunctionalInterface
    interface Order {
        Handling carryOut(EntryId message, Asked asked);
    }

    QueueOrder(String path, Set<PersonRole> mayAsk, Set<String> members, Order order) {
        this.path = path;
        this.mayAsk = Set.copyOf(mayAsk);
        this.members = Set.copyOf(members);
        this.order = order;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return mayAsk;
    }

    @Override
    public JsonNode answer(Asked asked) {
        asked.body().fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw QuestionRefusedException.notUnderstood("this order has " + members + " and nothing else");
            }
        });
        var message = MessageIds.read(asked.body().path("message").asText());
        var said =
                switch (order.carryOut(message, asked)) {
                    case Handling.Done() -> "done";
                    case Handling.AskedFirst() -> "asked";
                    case Handling.NotParked() ->
                        throw QuestionRefusedException.notFound(
                                "no message is parked under this id, or somebody deals with it now");
                    case Handling.AtCeiling(var resends) ->
                        throw QuestionRefusedException.conflict("it was sent again " + resends
                                + " times, which is as often as it may be (sluis.delivery.resends)");
                    case Handling.SamePerson() ->
                        throw QuestionRefusedException.conflict("who asked first cannot be the second person");
                    case Handling.NotAsked(var within) ->
                        throw QuestionRefusedException.conflict("nobody asked for this within " + within.toDays()
                                + " days; a first person asks, a second one approves");
                };
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message.toString())
                .put("order", said);
    }
}
