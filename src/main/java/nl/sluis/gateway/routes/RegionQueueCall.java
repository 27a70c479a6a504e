package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.delivery.QueueCount;
import nl.sluis.gateway.delivery.QueueCounts;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code GET /beheer/regio/stand?region=AM13}: to whom the set in force delivers in a region, and how much waits for each.
 * Numbers; nothing about a person.
 */
final class RegionQueueCall implements ManagementCall {
    private final QueueCounts counts;
    private final SetInForce inForce;

    RegionQueueCall(QueueCounts counts, SetInForce inForce) {
        this.counts = counts;
        this.inForce = inForce;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/regio/stand";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var region = region(asked);
        var facts = inForce.now().facts();
        var waiting = counts.of(region).stream().collect(Collectors.toMap(QueueCount::receiver, count -> count));
        var active = facts.routes().table().deliveries().stream()
                .filter(form -> form.region().equals(region))
                .map(DeliveryForm::receiver)
                .collect(Collectors.toSet());
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("setVersion", facts.identity().setVersion());
        var receivers = answer.putArray("receivers");
        Stream.concat(active.stream(), waiting.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Oin::value))
                .forEach(receiver -> tell(
                        receivers.addObject(),
                        waiting.getOrDefault(receiver, new QueueCount(receiver, 0, 0)),
                        active.contains(receiver)));
        return answer;
    }

    private static void tell(ObjectNode line, QueueCount count, boolean active) {
        line.put("receiver", count.receiver().value())
                .put("active", active)
                .put("waiting", count.waiting())
                .put("parked", count.parked());
    }

    private static RegionCode region(Asked asked) {
        return asked.parameter("region")
                .filter(RegionCode::isOne)
                .map(RegionCode::new)
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("region is written as AM and two digits"));
    }
}
