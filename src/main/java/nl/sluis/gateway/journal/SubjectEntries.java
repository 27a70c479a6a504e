package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * What a party itself sent about a person, read back from the log.
 *
 * <p>Guarantee: entries in which that party is the source, and no others, are opened. Found by index, however long the log.
 * What was shredded is not found. Whoever asks has recorded the look before ({@link EntryType#LOG_READ}).
 */
public interface SubjectEntries {
    /**
     * The messages of this party about this person that were accepted up to this moment, oldest first.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     * @throws nl.sluis.gateway.keys.KeyUnavailableException when a body cannot be opened though its key's row is there
     */
    List<SubjectEntry> accepted(Oin source, Bsn person, Instant until);

    /**
     * How the delivery of these messages ended, of those for which an attempt ended: {@code DELIVERED}, {@code WITHDRAWN},
     * {@code EXPIRED}, {@code PARKED} or {@code DISCARDED}. One that is absent still waits.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    Map<EntryId, EntryType> ends(Collection<EntryId> messages);
}
