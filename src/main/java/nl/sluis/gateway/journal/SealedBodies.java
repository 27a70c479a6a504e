package nl.sluis.gateway.journal;

import java.util.Optional;
import nl.sluis.gateway.message.EntryId;

/** Bodies of the log with what commits to them. Whoever asks has recorded the look before anything is shown. */
@FunctionalInterface
public interface SealedBodies {
    /**
     * Empty when there is no such entry, and when its body was shredded, is past its retention, or does not open to what its
     * leaf commits to.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    Optional<SealedBody> of(EntryId entry);
}
