package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.approval.OrderReader;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/wissingen/uitvoeringen} with {@code {"id", "confirm"}}: carries it out when it is confirmed with
 * {@code wissen <id>}; with an empty confirmation it tells the plan as it is now, and destroys nothing.
 */
final class PerformCall implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("id", "confirm");
    private final Erasures desk;

    PerformCall(Erasures desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/wissingen/uitvoeringen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = new OrderReader(asked.body(), MEMBERS);
        var confirm = order.text("confirm");
        if (confirm.isEmpty()) {
            return Answers.of(desk.rehearse(asked.person(), order.id()));
        }
        if (!confirm.equals("wissen " + order.id())) {
            throw QuestionRefusedException.notUnderstood(
                    "nothing was done; this order is confirmed with 'wissen " + order.id() + "'");
        }
        return Answers.of(desk.perform(asked.person(), order.id()));
    }
}
