package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/sleutels/opdrachten} with {@code {"verb", "object", "dryRun", "confirm"}}: an operator orders
 * something about keys. A dry run tells the plan. Without the words of the plan in {@code confirm} nothing is done; with
 * them the entry is committed, and then it is done.
 */
final class KeyOrders implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("verb", "object", "dryRun", "confirm");
    private final Map<String, Ceremony> ceremonies;
    private final KeyEntries entries;
    private final Turn turn;

    KeyOrders(List<Ceremony> ceremonies, KeyEntries entries, Turn turn) {
        this.ceremonies =
                new TreeMap<>(ceremonies.stream().collect(Collectors.toMap(Ceremony::verb, Function.identity())));
        this.entries = entries;
        this.turn = turn;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/sleutels/opdrachten";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        Orders.onlyKnown(asked.body(), MEMBERS);
        var ceremony = ceremonies.get(asked.body().path("verb").asText());
        if (ceremony == null) {
            throw QuestionRefusedException.notUnderstood("an order is one of " + ceremonies.keySet());
        }
        var object = asked.body().path("object").asText();
        return asked.body().path("dryRun").asBoolean()
                ? Orders.told(ceremony.plan(object))
                : turn.alone(() -> done(ceremony, object, asked));
    }

    private ObjectNode done(Ceremony ceremony, String object, Asked asked) {
        var plan = ceremony.plan(object);
        Orders.confirmed(plan, asked.body().path("confirm").asText());
        var entry = entries.record(
                plan.entry(), plan.facts().put("person", asked.person().key()));
        try {
            var result = ceremony.carryOut(object, asked.progress());
            var answer = Orders.told(plan).put("entry", entry.toString());
            answer.set("result", result);
            return answer;
        } catch (KeyUnavailableException e) {
            throw QuestionRefusedException.conflict(String.valueOf(e.getMessage()));
        }
    }
}
