package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.journal.WaitingMessage;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code release}: entry, duplicate guard, consent check and waiting message in one transaction of the journal.
 * Only then is there an answer.
 */
final class Release implements Processor {
    private final Journal journal;
    private final IndexHasher hashes;
    private final Entries entries;
    private final Answers answers;
    private final Clock clock;
    private final RouteSettings settings;
    private final Consumer<Oin> wake;
    private final Trials trials;

    /** @param wake told of each receiver for whom something waits now, so that delivery need not look first */
    Release(
            Journal journal,
            IndexHasher hashes,
            Entries entries,
            Answers answers,
            Clock clock,
            RouteSettings settings,
            Consumer<Oin> wake,
            Trials trials) {
        this.journal = journal;
        this.hashes = hashes;
        this.entries = entries;
        this.answers = answers;
        this.clock = clock;
        this.settings = settings;
        this.wake = wake;
        this.trials = trials;
    }

    @Override
    public void process(Exchange exchange) {
        var closed = Passage.in(exchange, Passage.Closed.class);
        var claim = Optional.ofNullable(claim(closed));
        var answer =
                switch (closed.occasion()) {
                    case EXCHANGE, CANARY -> released(closed, claim);
                    case TRIAL -> Underway.known(trials.closed(closed, claim));
                    case REHEARSAL -> Underway.known(Rehearsing.closed(closed, claim));
                };
        exchange.getMessage().setBody(Passage.Answered.to(closed, answer));
    }

    private Underway<Answer> released(Passage.Closed closed, Optional<ConsentClaim> claim) {
        var begun = journal.begin(new Item.Acceptance(
                entries.accepted(closed, Weighed.permitted(closed, claim)),
                entries.guardOf(closed.message()),
                claim,
                waiting(closed, claim.orElse(null)),
                reasons -> entries.refused(closed, Weighed.stopped(closed, claim, reasons))));
        return new Recorded(begun.as(outcome -> told(closed, outcome)), closed.form());
    }

    private Answer told(Passage.Closed closed, Outcome outcome) {
        if (outcome instanceof Outcome.Recorded) {
            wake.accept(closed.message().receiver().oin());
        }
        return answers.of(outcome, closed.message().sender());
    }

    /** About nobody: nothing to ask. About somebody: even where no consent is needed, a restriction still stops it. */
    private @Nullable ConsentClaim claim(Passage.Closed closed) {
        var subject = closed.permitted().understood().subject();
        return subject == null ? null : new ConsentClaim(hashes.consentPerson(subject), demand(closed));
    }

    private static ConsentDemand demand(Passage.Closed closed) {
        var message = closed.message();
        var permitted = closed.permitted();
        var rule = permitted.permit().rule();
        return new ConsentDemand(
                message.sender().oin(),
                message.receiver(),
                closed.form().purpose(),
                rule.release().consentScope().orElse(message.definition().scope()),
                rule.plan().categories(),
                rule.release().terms(),
                permitted.question().circumstances().age().orElse(null),
                0);
    }

    private WaitingMessage waiting(Passage.Closed closed, @Nullable ConsentClaim claim) {
        var message = closed.message();
        return new WaitingMessage(
                closed.form().region(),
                message.envelope().type(),
                message.sender().oin(),
                message.receiver(),
                orderKey(closed),
                closed.permitted().permit().ruleId(),
                claim,
                closed.outgoing(),
                clock.instant().plus(wait(closed)),
                closed.occasion() == Occasion.CANARY);
    }

    /** As long as its rule lets it, and never longer than the outbox keeps. */
    private Duration wait(Passage.Closed closed) {
        var most = closed.occasion() == Occasion.CANARY ? Canaries.WAIT : settings.deliverWithin();
        return closed.permitted()
                .permit()
                .rule()
                .retention()
                .waiting()
                .filter(wait -> wait.compareTo(most) < 0)
                .orElse(most);
    }

    /** Messages about nobody wait for nobody: each has a line of its own. */
    private PersonHashes orderKey(Passage.Closed closed) {
        var subject = closed.permitted().understood().subject();
        var message = closed.message();
        return subject == null
                ? PersonHashes.of(entries.guardOf(message).key())
                : hashes.orderKey(message.receiver().oin(), subject);
    }
}
