package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Party;

/**
 * What would come of a rehearsal message, also when it went to another receiver or the register said something else: decided by
 * the door, the routes and the rules in force.
 *
 * <p>Guarantee: it is rehearsed, so nothing is sent, nothing waits, nobody is counted and no entry says that anything was
 * exchanged; the register is not asked, for what it says is part of the question.
 */
final class WhatIf {
    private final SetInForce inForce;
    private final Clock clock;

    WhatIf(SetInForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Which messages there are, and to whom they could go. */
    JsonNode samples(Asked ignored) {
        var set = inForce.now().facts();
        var answer = JsonNodeFactory.instance.objectNode();
        var samples = answer.putArray("samples");
        set.routes().rehearsals().forEach(file -> {
            var one = samples.addObject()
                    .put("sample", file.name())
                    .put("about", file.about())
                    .put("message", file.event().path("type").asText())
                    .put("region", file.event().path("regio").asText())
                    .put("receiver", receiver(file.event().path("ontvanger").asText()));
            file.register().ifPresent(state -> one.put("register", RehearsalFile.word(state)));
        });
        var receivers = answer.putObject("receivers");
        set.parties().all().stream()
                .sorted(Comparator.comparing(Party::name))
                .forEach(party -> receivers.put(party.oin().value(), party.name()));
        return answer;
    }

    private static String receiver(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    /** The decision about one, with what every field would look like to the receiver. */
    JsonNode decision(Asked asked) {
        try (var use = inForce.open()) {
            var facts = use.set().facts();
            var file = facts.routes().rehearsals().stream()
                    .filter(one ->
                            asked.parameter("sample").filter(one.name()::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() -> QuestionRefusedException.notFound("there is no such rehearsal message"));
            var sender = facts.parties().all().stream()
                    .filter(party -> party.key().equals(file.from()))
                    .findFirst()
                    .orElseThrow(() -> QuestionRefusedException.conflict("who sends it does not take part any more"));
            var event = file.sent(clock.instant());
            asked.parameter("receiver").map(WhatIf::oin).ifPresent(oin -> event.put("ontvanger", oin.urn()));
            var register = asked.parameter("register").map(WhatIf::state).or(file::register);
            var answer = JsonNodeFactory.instance
                    .objectNode()
                    .put("sample", file.name())
                    .put("about", file.about())
                    .put("message", event.path("type").asText())
                    .put("region", event.path("regio").asText())
                    .put("sender", sender.oin().value())
                    .put("receiver", receiver(event.path("ontvanger").asText()));
            return told(answer, use.edition().rehearse(sender, event), register.orElse(ConsentState.GIVEN));
        }
    }

    private static JsonNode told(ObjectNode json, Answer answer, ConsentState register) {
        return switch (answer) {
            case Answer.Rehearsed rehearsed -> WhatIfJson.of(json, rehearsed, register);
            case Answer.Invalid(var faults) -> WhatIfJson.invalid(json, faults);
            case Answer.Unavailable(var after) ->
                throw new JournalUnavailableException("this cannot be decided now", after);
            case Answer.Limited ignored -> throw recorded();
            case Answer.Accepted ignored -> throw recorded();
            case Answer.Refused ignored -> throw recorded();
            case Answer.Tried ignored -> throw recorded();
            case Answer.Conflict ignored -> throw recorded();
            case Answer.Found ignored -> throw recorded();
            case Answer.FoundFhir ignored -> throw recorded();
        };
    }

    private static IllegalStateException recorded() {
        return new IllegalStateException("a question was taken for a message");
    }

    private static Oin oin(String text) {
        try {
            return new Oin(text);
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("receiver: the OIN of a party");
        }
    }

    private static ConsentState state(String word) {
        return Optional.ofNullable(RehearsalFile.states().get(word))
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("register: what it says, one of "
                        + RehearsalFile.states().keySet()));
    }
}
