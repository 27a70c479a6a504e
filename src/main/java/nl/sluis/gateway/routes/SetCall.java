package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/set}: which set is in force, how much runs in it, whether the one before it is ready, and to which one a rollback leads. */
final class SetCall implements ManagementCall {
    private final SetInForce inForce;
    private final ActiveSets log;

    SetCall(SetInForce inForce, ActiveSets log) {
        this.inForce = inForce;
        this.log = log;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/set";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var now = inForce.now();
        var told = SetJson.identity(
                JsonNodeFactory.instance.objectNode(), now.facts().identity());
        told.put("running", now.use().count());
        told.put("routes", now.facts().routes().table().exchanges().size());
        told.put("parties", now.facts().parties().all().size());
        inForce.before()
                .ifPresent(before -> SetJson.identity(
                        told.putObject("before"), before.facts().identity()));
        log.before().ifPresent(version -> told.put("rollBackTo", version));
        return told;
    }
}
