package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Supplier;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** A question about keys: {@code GET /beheer/sleutels/…}. No answer holds a byte of one, or a person. */
record KeyQuestions(String path, Supplier<JsonNode> ask) implements ManagementCall {
    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        return ask.get();
    }
}
