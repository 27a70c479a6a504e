package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;

/** What the asker hears. */
final class Answers {
    private Answers() {}

    /** @throws QuestionRefusedException for what was refused; the attempt stands in the log by then */
    static JsonNode of(Outcome outcome) {
        var answer = JsonNodeFactory.instance.objectNode();
        return switch (outcome) {
            case Outcome.Requested(var request) -> answer.set("request", request.json());
            case Outcome.Approved() -> answer.put("approved", true);
            case Outcome.Performed(var person) -> answer.put("bsn", person.reveal(Reveal.REIDENTIFY));
            case Outcome.NothingBehindIt() -> answer.put("bsn", "");
            case Outcome.Refused(var why) -> throw refusal(why);
        };
    }

    private static QuestionRefusedException refusal(Refusal why) {
        return (why == Refusal.TOO_MANY
                        ? QuestionRefusedException.tooMany(Reason.LIMIT + ": " + why.sentence())
                        : QuestionRefusedException.conflict(Reason.REIDENT_NOT_APPROVED + ": " + why.sentence()))
                .coded(why.name());
    }
}
