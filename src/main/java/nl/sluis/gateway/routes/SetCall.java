package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/set}: which set is in force, how much runs in it, and whether the one before it is ready. */
final class SetCall implements ManagementCall {
    private final SetInForce inForce;

    SetCall(SetInForce inForce) {
        this.inForce = inForce;
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
        return told;
    }
}
