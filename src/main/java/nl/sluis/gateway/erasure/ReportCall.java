package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/wissingen}: what was asked by the own party, for its FG and officers. */
final class ReportCall implements ManagementCall {
    private final Erasures desk;
    private final InstantSource clock;

    ReportCall(Erasures desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/wissingen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.FG, PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var lines = answer.putArray("requests");
        desk.report(asked.person(), asked.party()).forEach(line -> lines.add(line.json(clock.instant())));
        return answer;
    }
}
