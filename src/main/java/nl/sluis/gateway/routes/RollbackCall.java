package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/** {@code POST /beheer/set/terugdraaien} with {@code {}}: the set that was in force just before is again. */
final class RollbackCall implements ManagementCall {
    private final SetReturn sets;

    RollbackCall(SetReturn sets) {
        this.sets = sets;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/set/terugdraaien";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        if (!asked.body().isEmpty()) {
            throw QuestionRefusedException.notUnderstood("an order to roll back has no words of its own");
        }
        return SetJson.of(sets.rollBack(asked.person().key()));
    }
}
