package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.approval.OrderReader;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code POST /beheer/herleidingen/goedkeuringen} with {@code {"id", "signature"}}: an officer's own signature over a request. */
final class ApproveCall implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("id", "signature");
    private final Reidentifications desk;

    ApproveCall(Reidentifications desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/herleidingen/goedkeuringen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = new OrderReader(asked.body(), MEMBERS);
        return Answers.of(desk.approve(asked.person(), order.id(), order.base64("signature")));
    }
}
