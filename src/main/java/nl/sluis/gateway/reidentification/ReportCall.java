package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/herleidingen}: what was asked about the pseudonyms of the own party, for its FG and officers. */
final class ReportCall implements ManagementCall {
    private final Reidentifications desk;
    private final InstantSource clock;

    ReportCall(Reidentifications desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/herleidingen";
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
