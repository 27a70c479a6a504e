package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/set/activeren} with {@code {"dryRun"}}: what stands in the gateway's own folders becomes active, or is
 * refused with every reason. No file comes along with the order.
 */
final class ActivateCall implements ManagementCall {
    private static final String DRY_RUN = "dryRun";
    private final Activation activation;

    ActivateCall(Activation activation) {
        this.activation = activation;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/set/activeren";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        asked.body().fieldNames().forEachRemaining(name -> {
            if (!name.equals(DRY_RUN)) {
                throw QuestionRefusedException.notUnderstood("an order to activate knows only " + DRY_RUN);
            }
        });
        return SetJson.of(activation.activate(
                asked.person().key(), asked.body().path(DRY_RUN).asBoolean()));
    }
}
