package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.delivery.QueueCounts;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/regio/stand?region=AM13}: how much waits in a region, by receiver. Numbers; nothing about a person. */
final class RegionQueueCall implements ManagementCall {
    private final QueueCounts counts;

    RegionQueueCall(QueueCounts counts) {
        this.counts = counts;
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
        var answer = JsonNodeFactory.instance.objectNode();
        var receivers = answer.putArray("receivers");
        counts.of(region(asked)).forEach(one -> receivers
                .addObject()
                .put("receiver", one.receiver().value())
                .put("waiting", one.waiting())
                .put("parked", one.parked()));
        return answer;
    }

    private static RegionCode region(Asked asked) {
        return asked.parameter("region")
                .filter(RegionCode::isOne)
                .map(RegionCode::new)
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("region is written as AM and two digits"));
    }
}
