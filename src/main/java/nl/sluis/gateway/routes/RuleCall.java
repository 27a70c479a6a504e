package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * A question about the rules themselves, {@code GET /beheer/regels…}: nothing in its answer is about a person or about what was
 * exchanged, so it is no look at the log. An operator, whose work they are not, does not ask.
 */
record RuleCall(String path, Set<String> parameters, Function<Asked, JsonNode> question) implements ManagementCall {
    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        if (!parameters.containsAll(asked.parameters().keySet())) {
            throw QuestionRefusedException.notUnderstood("this has the parameters " + parameters + " and no other");
        }
        return question.apply(asked);
    }
}
