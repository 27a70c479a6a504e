package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.disclosure.EgressHitException;
import nl.sluis.gateway.disclosure.TransformationFailedException;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.message.Reason;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a message ends that does not pass: the refusal is recorded and told. What nobody expected is no refusal but a
 * fault of ours: nothing was recorded, nothing left, and the sender may try again.
 */
final class Refuse implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Refuse.class);
    private final Journal journal;
    private final Entries entries;
    private final NoiseAnswers noise;
    private final Answers answers;
    private final Trials trials;

    Refuse(Journal journal, Entries entries, NoiseAnswers noise, Answers answers, Trials trials) {
        this.journal = journal;
        this.entries = entries;
        this.noise = noise;
        this.answers = answers;
        this.trials = trials;
    }

    @Override
    public void process(Exchange exchange) {
        var passage = Passage.in(exchange, Passage.class);
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(Passage.Answered.to(passage, answer(passage, cause)));
    }

    private Answer answer(Passage passage, Throwable cause) {
        return switch (cause) {
            case MessageRefused refused -> refuse(passage, refused.weighed());
            case TransformationFailedException e -> refuse(passage, Reason.TRANSFORMATION_FAILED, e);
            case EgressHitException e -> refuse(passage, Reason.EGRESS_HIT, e);
            case UnreadableField unreadable -> noise.unreadable(passage, unreadable.field());
            case LimitReached ignored -> noise.limited(passage);
            case JournalUnavailableException e -> new Answer.Unavailable(e.retryAfter());
            case KeyUnavailableException e -> unexpected(passage, e);
            default -> unexpected(passage, cause);
        };
    }

    /** Both exceptions name the field and the reason and never the value, so what they say may be logged. */
    private Answer refuse(Passage passage, Reason reason, Exception cause) {
        LOG.warn("route {} refuses with {}: {}", passage.form().routeId(), reason, cause.getMessage());
        return refuse(passage, weighed(passage, List.of(reason)));
    }

    private static Weighed weighed(Passage passage, List<Reason> reasons) {
        return passage instanceof Passage.Permitted permitted
                ? Weighed.refused(permitted, reasons)
                : Weighed.refused(reasons);
    }

    private Answer refuse(Passage passage, Weighed weighed) {
        try {
            return switch (passage.occasion()) {
                case EXCHANGE, CANARY -> refuseForGood(passage, weighed);
                case TRIAL -> trials.refused(passage, weighed);
                case REHEARSAL -> Rehearsing.refused(weighed);
            };
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
    }

    private Answer refuseForGood(Passage passage, Weighed weighed) {
        var message = passage.message();
        var item = new Item.Refusal(
                entries.refused(passage, weighed), Optional.of(entries.guardOf(message)), weighed.reasons());
        return answers.of(journal.append(item), message.sender());
    }

    /** Only the class of the exception: its text might hold what must not be logged. */
    private static Answer unexpected(Passage passage, Throwable cause) {
        LOG.error(
                "route {} failed in {}: {}",
                passage.form().routeId(),
                passage.getClass().getSimpleName(),
                cause.getClass().getName());
        return new Answer.Unavailable(Answers.SOON);
    }
}
