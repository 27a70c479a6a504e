package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.delivery.QueueCount;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/regios}: the regions in which something flows by the set in force, and how much waits in each. */
record RegionsCall(ActiveRegions regions) implements ManagementCall {
    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/regios";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var rows = answer.putArray("regions");
        regions.inUse().forEach(flows -> {
            var code = flows.region().code();
            var waiting = regions.waiting(code).values();
            rows.addObject()
                    .put("code", code.value())
                    .put("name", flows.region().name())
                    .put("parties", flows.parties().size())
                    .put("flows", flows.flows().size())
                    .put("deliveries", flows.deliveries().size())
                    .put("rehearsals", regions.rehearsals(code).size())
                    .put(
                            "waiting",
                            waiting.stream().mapToLong(QueueCount::waiting).sum())
                    .put(
                            "parked",
                            waiting.stream().mapToLong(QueueCount::parked).sum());
        });
        return answer;
    }
}
