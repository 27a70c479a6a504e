package nl.sluis.gateway.routes;

import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Underway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sender hears of what was begun in step {@code release}. What goes wrong behind it ends as in {@link Refuse}: 503. */
record Recorded(Underway<Answer> begun, Form form) implements Underway<Answer> {
    private static final Logger LOG = LoggerFactory.getLogger(Recorded.class);

    @Override
    public Answer get() {
        try {
            return begun.get();
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        } catch (RuntimeException e) {
            LOG.error(
                    "route {} failed behind the journal: {}",
                    form.routeId(),
                    e.getClass().getName());
            return new Answer.Unavailable(Answers.SOON);
        }
    }

    @Override
    public boolean isSettled() {
        return begun.isSettled();
    }

    @Override
    public void whenHeard(Runnable then) {
        begun.whenHeard(then);
    }
}
