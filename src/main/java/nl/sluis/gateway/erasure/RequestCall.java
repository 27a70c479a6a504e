package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code GET /beheer/wissingen/verzoek?id=}: a request of the own party that may still be approved, as officers sign it. "There is none", "it
 * is over" and "it is another's" are one answer.
 */
final class RequestCall implements ManagementCall {
    private final Erasures desk;

    RequestCall(Erasures desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/wissingen/verzoek";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var request = desk.toSign(asked.person(), asked.party(), id(asked))
                .orElseThrow(() -> QuestionRefusedException.notFound("no request of yours waits under this id"));
        return JsonNodeFactory.instance.objectNode().set("request", request.json());
    }

    private static UUID id(Asked asked) {
        try {
            return UUID.fromString(asked.parameter("id").orElse(""));
        } catch (IllegalArgumentException quotesWhatItRead) {
            throw QuestionRefusedException.notFound("no request of yours waits under this id");
        }
    }
}
