package nl.sluis.gateway.routes;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.WaitingMessage;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.policy.ReleaseTest;
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

    /** @param wake told of each receiver for whom something waits now, so that delivery need not look first */
    Release(
            Journal journal,
            IndexHasher hashes,
            Entries entries,
            Answers answers,
            Clock clock,
            RouteSettings settings,
            Consumer<Oin> wake) {
        this.journal = journal;
        this.hashes = hashes;
        this.entries = entries;
        this.answers = answers;
        this.clock = clock;
        this.settings = settings;
        this.wake = wake;
    }

    @Override
    public void process(Exchange exchange) {
        var closed = Passage.in(exchange, Passage.Closed.class);
        var claim = claim(closed);
        var outcome = journal.append(new Item.Acceptance(
                entries.accepted(closed),
                entries.guardOf(closed.message()),
                Optional.ofNullable(claim),
                waiting(closed, claim),
                reasons -> entries.refused(closed, reasons)));
        if (outcome instanceof Outcome.Recorded) {
            wake.accept(closed.message().receiver().oin());
        }
        exchange.getMessage()
                .setBody(new Passage.Answered(
                        closed.message(),
                        closed.form(),
                        answers.of(outcome, closed.message().sender())));
    }

    /** About nobody: nothing to ask. About somebody: even where no consent is needed, a restriction still stops it. */
    private @Nullable ConsentClaim claim(Passage.Closed closed) {
        var subject = closed.permitted().understood().subject();
        return subject == null ? null : new ConsentClaim(hashes.consentPerson(subject), demand(closed));
    }

    private static ConsentDemand demand(Passage.Closed closed) {
        var message = closed.message();
        var permit = closed.permitted().permit();
        var scope = permit.release().consentScope();
        return new ConsentDemand(
                message.sender().oin(),
                message.receiver(),
                closed.form().purpose(),
                scope.orElse(message.definition().scope()),
                permit.categories(),
                scope.isPresent(),
                onObjection(permit.release()),
                AgeAtEvent.in(message).orElse(null),
                0);
    }

    private static OnObjection onObjection(ReleaseTest release) {
        return switch (release.objection()) {
            case BLOCKS -> OnObjection.BLOCKS;
            case REVIEW -> OnObjection.REVIEW;
            case NONE -> OnObjection.NONE;
        };
    }

    private WaitingMessage waiting(Passage.Closed closed, @Nullable ConsentClaim claim) {
        var message = closed.message();
        return new WaitingMessage(
                closed.form().region(),
                message.envelope().type(),
                message.sender().oin(),
                message.receiver(),
                orderKey(closed),
                closed.permitted().permit().rule(),
                claim,
                closed.outgoing(),
                clock.instant().plus(settings.deliverWithin()));
    }

    /** Messages about nobody wait for nobody: each has a line of its own. */
    private KeyedHash orderKey(Passage.Closed closed) {
        var subject = closed.permitted().understood().subject();
        var message = closed.message();
        return subject == null
                ? entries.guardOf(message).key()
                : hashes.orderKey(message.receiver().oin(), subject);
    }
}
