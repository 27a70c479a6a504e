package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.Handover;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.party.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what intake read to the route for its region, type, sender's role and receiver. */
final class ThroughRoutes implements Handover {
    private static final Logger LOG = LoggerFactory.getLogger(ThroughRoutes.class);
    private final RouteTable table;
    private final Entrances entrances;
    private final Journal journal;
    private final Entries entries;
    private final Answers answers;
    private final Trials trials;

    ThroughRoutes(
            RouteTable table, Entrances entrances, Journal journal, Entries entries, Answers answers, Trials trials) {
        this.table = table;
        this.entrances = entrances;
        this.journal = journal;
        this.entries = entries;
        this.answers = answers;
        this.trials = trials;
    }

    @Override
    public Answer pass(Message message, Occasion occasion) {
        var envelope = message.envelope();
        var role = message.sender().role();
        var form = table.exchange(envelope.region(), envelope.type(), role, envelope.receiver());
        if (form.isEmpty()) {
            var elsewhere = table.isElsewhere(envelope.type(), role, envelope.receiver());
            return refuse(
                    message.sender(),
                    envelope,
                    Optional.of(entries.guardOf(message)),
                    List.of(elsewhere ? Reason.REGION : Reason.NO_RULE),
                    occasion);
        }
        var exchange = entrances.send(form.get().from(), new Passage.Arrived(message, form.get(), occasion));
        return exchange.getMessage().getBody() instanceof Passage.Answered answered
                ? answered.answer()
                : unanswered(form.get());
    }

    @Override
    public Answer refuse(
            Party party, Envelope envelope, Optional<KeyedHash> dataDigest, List<Reason> reasons, Occasion occasion) {
        var role = envelope.actingRole() == null
                ? party.roles().stream().sorted().findFirst().orElseThrow()
                : envelope.actingRole();
        var guard = dataDigest.map(digest -> entries.guardOf(envelope, digest));
        return refuse(new Sender(party.oin(), role, null), envelope, guard, reasons, occasion);
    }

    private Answer refuse(
            Sender sender, Envelope envelope, Optional<DuplicateGuard> guard, List<Reason> reasons, Occasion occasion) {
        try {
            return switch (occasion) {
                case EXCHANGE -> {
                    var facts = entries.refusedAtTheDoor(sender.oin(), envelope, reasons);
                    yield answers.of(journal.append(new Item.Refusal(facts, guard, reasons)), sender);
                }
                case TRIAL -> trials.refusedAtTheDoor(sender, envelope, reasons);
                case REHEARSAL -> Rehearsing.refused(reasons);
            };
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
    }

    /** A route that ends without an answer is a fault of ours, and passes nothing. */
    private static Answer unanswered(Form form) {
        LOG.error("route {} ended without an answer", form.routeId());
        return new Answer.Unavailable(Answers.SOON);
    }
}
