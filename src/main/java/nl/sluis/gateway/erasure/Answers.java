package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.sluis.gateway.management.QuestionRefusedException;

/** What the asker hears. */
final class Answers {
    private Answers() {}

    /** @throws QuestionRefusedException for what was refused; the attempt stands in the log by then */
    static JsonNode of(Outcome outcome) {
        var answer = JsonNodeFactory.instance.objectNode();
        return switch (outcome) {
            case Outcome.Planned(var plan) -> answer.set("plan", plan.json());
            case Outcome.Requested(var request, var plan) -> {
                answer.set("plan", plan.json());
                yield answer.set("request", request.json());
            }
            case Outcome.Approved() -> answer.put("approved", true);
            case Outcome.Performed(var plan, var entries) -> {
                answer.set("plan", plan.json());
                yield answer.put("performed", true);
            }
            case Outcome.Refused(var why) -> throw refusal(why);
        };
    }

    private static QuestionRefusedException refusal(Refusal why) {
        return (why == Refusal.TOO_MANY
                        ? QuestionRefusedException.tooMany(why.sentence())
                        : QuestionRefusedException.conflict(why.sentence()))
                .coded(why.name());
    }
}
