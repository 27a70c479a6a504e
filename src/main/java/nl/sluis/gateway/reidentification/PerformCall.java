package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.approval.OrderReader;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code POST /beheer/herleidingen/uitvoeringen} with {@code {"id"}}: the only answer of the gateway that tells whose pseudonym it is. */
final class PerformCall implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("id");
    private final Reidentifications desk;

    PerformCall(Reidentifications desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/herleidingen/uitvoeringen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        return Answers.of(desk.perform(asked.person(), new OrderReader(asked.body(), MEMBERS).id()));
    }
}
