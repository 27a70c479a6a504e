package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.FieldForm;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.message.Sender;

/**
 * How a trial ends: recorded as one, and told in names and forms. It came here by the same steps as a message that is
 * meant, and its consent is asked at the same place; only waiting and delivery are not there.
 */
final class Trials {
    private final Journal journal;
    private final Entries entries;
    private final Answers answers;
    private final MeterRegistry metrics;

    Trials(Journal journal, Entries entries, Answers answers, MeterRegistry metrics) {
        this.journal = journal;
        this.entries = entries;
        this.answers = answers;
        this.metrics = metrics;
    }

    /** One that came through all steps; what the register says decides. */
    Answer closed(Passage.Closed closed, Optional<ConsentClaim> claim) {
        var permitted = Weighed.permitted(closed, claim);
        var outcome = journal.append(new Item.Trial(
                entries.tried(closed, permitted),
                claim,
                reasons -> entries.triedInVain(closed, Weighed.stopped(closed, claim, reasons)),
                List.of()));
        var rule = closed.permitted().permit().rule();
        var fields = FieldForms.of(closed, outcome instanceof Outcome.Recorded);
        return answer(outcome, permitted, closed.message().sender(), Optional.of(rule.id()), fields);
    }

    /** One that a step refused. */
    Answer refused(Passage passage, Weighed weighed) {
        var entry = entries.triedInVain(passage, weighed);
        var outcome = journal.append(Item.Trial.refused(entry, weighed.reasons()));
        return answer(outcome, weighed, passage.message().sender(), Optional.empty(), List.of());
    }

    /** One that found no route. */
    Answer refusedAtTheDoor(Sender sender, Envelope envelope, Weighed weighed) {
        var entry = entries.triedAtTheDoor(sender.oin(), envelope, weighed);
        var outcome = journal.append(Item.Trial.refused(entry, weighed.reasons()));
        return answer(outcome, weighed, sender, Optional.empty(), List.of());
    }

    private Answer answer(
            Outcome outcome, Weighed weighed, Sender sender, Optional<RuleId> rule, List<FieldForm> fields) {
        return switch (outcome) {
            case Outcome.Recorded(var id, var receipt) -> {
                count(sender, true);
                yield new Answer.Tried(id, rule, List.of(), fields, receipt);
            }
            case Outcome.Refused(var id, var reasons, var receipt) -> {
                count(sender, false);
                yield new Answer.Tried(id, rule, answers.told(reasons, weighed, sender), fields, receipt);
            }
            case Outcome.Duplicate ignored -> throw new IllegalStateException("a trial has no duplicate guard");
            case Outcome.Conflict() -> throw new IllegalStateException("a trial has no duplicate guard");
        };
    }

    /** By sender, so that a limit has something to hold on to: who tries much may be guessing. */
    private void count(Sender sender, boolean permitted) {
        metrics.counter("sluis.trials", "sender", sender.oin().value(), "decision", permitted ? "permit" : "refuse")
                .increment();
    }
}
