package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.ByHand;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.UnreadableBsnException;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Why;

/**
 * Where a person who acts for a party does what the party's own systems may do, through the set in force.
 *
 * <p>Guarantee: who does it, about whom and why is an entry of the log before anything is asked; the desk behind it then
 * decides as it does for the party's certificate.
 */
final class OfficersDesk {
    private final SetInForce inForce;
    private final Looks looks;

    OfficersDesk(SetInForce inForce, Looks looks) {
        this.inForce = inForce;
        this.looks = looks;
    }

    /** @param what the act, as the log names it */
    ObjectNode about(Asked asked, String what, BiFunction<ByHand, Party, Answer> act) {
        var person = person(asked);
        var why = why(asked);
        try (var use = inForce.open()) {
            var party = party(asked, use.set());
            var look = JsonNodeFactory.instance.objectNode().put("what", what).put("why", why.text());
            var unused = looks.record(asked.person(), Optional.of(person), look);
            return told(act.apply(use.edition().byHand(), party));
        }
    }

    static Party party(Asked asked, WorkingSet set) {
        return set.facts()
                .parties()
                .find(asked.party())
                .orElseThrow(() -> QuestionRefusedException.notEntitled("this party does not take part any more"));
    }

    private static Bsn person(Asked asked) {
        try {
            return Bsn.of(asked.body().path("person").asText());
        } catch (UnreadableBsnException broken) {
            throw QuestionRefusedException.notUnderstood("person: nine digits that pass the 11-proef");
        }
    }

    static Why why(Asked asked) {
        try {
            return new Why(asked.body().path("why").asText());
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("why: " + Why.RULE);
        }
    }

    private static ObjectNode told(Answer answer) {
        return switch (answer) {
            case Answer.Accepted(var id, var receipt) ->
                outcome("accepted").put("id", id.toString()).put("receipt", receipt);
            case Answer.Found(var found) -> found(found.reveal(Reveal.DELIVER_IN_CLEAR));
            case Answer.Refused(var id, var reasons, var receipt, var ignored) ->
                refused(reasons).put("id", id.toString()).put("receipt", receipt);
            case Answer.Invalid(var faults) -> throw QuestionRefusedException.notUnderstood(text(faults));
            case Answer.Limited ignored ->
                throw QuestionRefusedException.tooMany("this party named too many persons today");
            case Answer.Conflict() ->
                throw QuestionRefusedException.conflict("the same was asked with another content");
            case Answer.Unavailable(var after) ->
                throw new JournalUnavailableException("this cannot be recorded now", after);
            case Answer.FoundFhir ignored -> throw new IllegalStateException("nobody asked for FHIR");
            case Answer.Tried ignored -> throw new IllegalStateException("nothing was tried");
            case Answer.Rehearsed ignored -> throw new IllegalStateException("nothing was rehearsed");
        };
    }

    private static ObjectNode outcome(String code) {
        return JsonNodeFactory.instance.objectNode().put("outcome", code);
    }

    private static ObjectNode found(JsonNode found) {
        var answer = outcome("found");
        answer.set("versions", found.path("versies"));
        return answer;
    }

    private static ObjectNode refused(List<Reason> reasons) {
        var answer = outcome("refused");
        var told = answer.putArray("reasons");
        reasons.forEach(reason -> told.addObject().put("code", reason.name()).put("uitleg", reason.dutch()));
        return answer;
    }

    private static String text(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + ": " + fault.english())
                .reduce((one, other) -> one + " " + other)
                .orElse("it is not well formed");
    }
}
