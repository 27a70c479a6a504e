package nl.sluis.gateway.intake;

import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** {@code POST /v1/toestemmingen/zoek}: the question in our own words; the answer too, or in FHIR where that is asked for. */
final class LookUpCall implements Call {
    private static final String FHIR = "application/fhir+json";
    private final BodyReader bodies;
    private final ConsentDesk desk;

    LookUpCall(BodyReader bodies, ConsentDesk desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        if (bodies.typeOf(asked) != BodyReader.Type.JSON) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        var question = new Document(StrictJson.read(bodies.read(asked)));
        var answer = asksForFhir(asked) ? desk.findFhir(caller, question) : desk.find(caller, question);
        return Replies.of(answer, UnaryOperator.identity());
    }

    private static boolean asksForFhir(Asked asked) {
        return asked.all("Accept").stream()
                .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains(FHIR));
    }
}
