package nl.sluis.gateway.intake;

import java.util.Map;
import nl.sluis.gateway.party.Party;

/** {@code POST /processing-activities}: the caller's own processing log (LDV, read extension 1.1). */
final class ActivityCall implements Call {
    private final BodyReader bodies;
    private final ActivityDesk desk;

    ActivityCall(BodyReader bodies, ActivityDesk desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        if (bodies.typeOf(asked) != BodyReader.Type.JSON) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        var question = ActivityQuestion.read(StrictJson.read(bodies.read(asked)));
        return switch (desk.of(caller, question)) {
            case ActivityDesk.Found.Records(var answer) ->
                Replies.json(200, "application/json", answer, Map.of("Cache-Control", "no-store"));
            case ActivityDesk.Found.TooWide() ->
                throw RejectedRequest.because(
                        "TOO_WIDE",
                        "Deze vraag gaat over te veel vermeldingen: noem een kortere periode met startTime en endTime.",
                        "This question is about too many entries: name a shorter period with startTime and endTime.");
        };
    }
}
