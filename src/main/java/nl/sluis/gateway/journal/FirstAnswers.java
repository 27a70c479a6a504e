package nl.sluis.gateway.journal;

import java.util.Optional;

/** Whether a message was accepted before, looked up before anything is decided about it. */
public interface FirstAnswers {
    /**
     * {@link Outcome.Duplicate} with the first receipt, {@link Outcome.Conflict} for another content, or empty for a message
     * that is not known.
     *
     * @throws JournalUnavailableException when it cannot be looked up now
     */
    Optional<Outcome> to(DuplicateGuard guard);
}
