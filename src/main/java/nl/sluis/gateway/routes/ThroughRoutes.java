package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.Handover;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Underway;
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
    private final Signpost signpost;
    private final Entrances entrances;
    private final Journal journal;
    private final Entries entries;
    private final Answers answers;
    private final Trials trials;

    ThroughRoutes(
            Signpost signpost, Entrances entrances, Journal journal, Entries entries, Answers answers, Trials trials) {
        this.signpost = signpost;
        this.entrances = entrances;
        this.journal = journal;
        this.entries = entries;
        this.answers = answers;
        this.trials = trials;
    }

    @Override
    public Answer pass(Message message, Occasion occasion) {
        return begin(message, occasion).get();
    }

    @Override
    public Underway<Answer> begin(Message message, Occasion occasion) {
        return switch (signpost.of(message)) {
            case Signpost.Way.Along(var form) -> along(form, message, occasion);
            case Signpost.Way.Nowhere(var why) ->
                Underway.known(refuse(
                        message.sender(), message.envelope(), Optional.of(entries.guardOf(message)), why, occasion));
        };
    }

    private Underway<Answer> along(Form form, Message message, Occasion occasion) {
        var exchange = entrances.send(form.from(), new Passage.Arrived(message, form, occasion));
        return exchange.getMessage().getBody() instanceof Passage.Answered answered
                ? answered.answer()
                : Underway.known(unanswered(form));
    }

    @Override
    public Answer refuse(
            Party party, Envelope envelope, Optional<KeyedHash> dataDigest, List<Reason> reasons, Occasion occasion) {
        var role = envelope.actingRole() == null
                ? party.roles().stream().sorted().findFirst().orElseThrow()
                : envelope.actingRole();
        var guard = dataDigest.map(digest -> entries.guardOf(envelope, digest));
        return refuse(new Sender(party.oin(), role, null), envelope, guard, Weighed.refused(reasons), occasion);
    }

    private Answer refuse(
            Sender sender, Envelope envelope, Optional<DuplicateGuard> guard, Weighed why, Occasion occasion) {
        try {
            return switch (occasion) {
                case EXCHANGE, CANARY -> {
                    var facts = entries.refusedAtTheDoor(sender.oin(), envelope, why);
                    EntryBody.mark(facts.body(), occasion);
                    yield answers.of(journal.append(new Item.Refusal(facts, guard, why.reasons())), sender, why);
                }
                case TRIAL -> trials.refusedAtTheDoor(sender, envelope, why);
                case REHEARSAL -> Rehearsing.refused(why);
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
