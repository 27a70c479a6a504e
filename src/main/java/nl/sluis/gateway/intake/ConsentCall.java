package nl.sluis.gateway.intake;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/**
 * The calls of the register, {@code POST /v1/toestemmingen}, {@code /v1/toestemmingen/zoek} and {@code /v1/intrekkingen}:
 * strict JSON, handed to the register as it is.
 */
final class ConsentCall implements Call {
    private final BodyReader bodies;
    private final Map<BodyReader.Type, Form> forms;

    /** @param forms who reads what, by the type of the content */
    ConsentCall(BodyReader bodies, Map<BodyReader.Type, Form> forms) {
        this.bodies = bodies;
        this.forms = Map.copyOf(forms);
    }

    /** One way in which a request may be written. */
    @FunctionalInterface
    interface Form {
        Answer hand(Party caller, Document body, Optional<ResendKey> key);
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        var form = forms.get(bodies.typeOf(asked));
        if (form == null) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        var body = StrictJson.read(bodies.read(asked));
        var key = ResendKey.of(asked, body);
        return Replies.of(form.hand(caller, new Document(body), key), UnaryOperator.identity());
    }
}
