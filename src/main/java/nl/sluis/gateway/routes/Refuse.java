package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.disclosure.EgressHitException;
import nl.sluis.gateway.disclosure.TransformationFailedException;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.FirstAnswers;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.message.Fault;
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
    private final Answers answers;
    private final FirstAnswers firstAnswers;

    Refuse(Journal journal, Entries entries, Answers answers, FirstAnswers firstAnswers) {
        this.journal = journal;
        this.entries = entries;
        this.answers = answers;
        this.firstAnswers = firstAnswers;
    }

    @Override
    public void process(Exchange exchange) {
        var passage = Passage.in(exchange, Passage.class);
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(new Passage.Answered(passage.message(), passage.form(), answer(passage, cause)));
    }

    private Answer answer(Passage passage, Throwable cause) {
        return switch (cause) {
            case MessageRefused refused -> refuse(passage, refused.reasons());
            case TransformationFailedException e -> refuse(passage, Reason.TRANSFORMATION_FAILED, e);
            case EgressHitException e -> refuse(passage, Reason.EGRESS_HIT, e);
            case UnreadableField unreadable -> unreadable(passage, unreadable);
            case JournalUnavailableException e -> new Answer.Unavailable(e.retryAfter());
            case KeyUnavailableException e -> unexpected(passage, e);
            default -> unexpected(passage, cause);
        };
    }

    /** Noise has no entry, so the journal does not see it; a resend of what was once accepted still gets its first answer. */
    private Answer unreadable(Passage passage, UnreadableField unreadable) {
        try {
            return firstAnswers
                    .to(entries.guardOf(passage.message()))
                    .map(answers::of)
                    .orElseGet(() -> new Answer.Invalid(List.of(new Fault(
                            unreadable.field().pointer(),
                            Reason.TOKEN_UNREADABLE.name(),
                            Reason.TOKEN_UNREADABLE.dutch(),
                            Reason.TOKEN_UNREADABLE.english()))));
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
    }

    /** Both exceptions name the field and the reason and never the value, so what they say may be logged. */
    private Answer refuse(Passage passage, Reason reason, Exception cause) {
        LOG.warn("route {} refuses with {}: {}", passage.form().routeId(), reason, cause.getMessage());
        return refuse(passage, List.of(reason));
    }

    private Answer refuse(Passage passage, List<Reason> reasons) {
        try {
            var message = passage.message();
            var item =
                    new Item.Refusal(entries.refused(passage, reasons), Optional.of(entries.guardOf(message)), reasons);
            return answers.of(journal.append(item), message.sender());
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
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
