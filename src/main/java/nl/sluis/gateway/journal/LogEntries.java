package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;

/**
 * Entries read back with their bodies, newest first. Everything of everybody is in it: only {@code report} asks it, and
 * shows each reader what that reader may see.
 *
 * <p>Guarantee: what is found by id or by person is found by index, however long the log. Whoever asks has recorded the look
 * before anything is shown ({@link EntryType#LOG_READ}).
 */
public interface LogEntries {
    /** @throws JournalUnavailableException when the database cannot be asked now */
    Optional<OpenedEntry> find(EntryId entry);

    /**
     * Those of these that there are, in no order.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> all(Collection<EntryId> entries);

    /**
     * What any party ever recorded about this person: messages accepted, refused and tried, what became of them, changes of
     * consent, looks at the log.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> about(Bsn person, LogWindow window, int most);

    /**
     * What became of these messages, in no order: entries that are about one of them.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> whatBecameOf(Collection<EntryId> messages);

    /**
     * Everything, of all logs.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> newest(LogWindow window, int most);

    /**
     * How long each log is now.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<LogExtent> logs();

    /**
     * The entries of a log from one index up to and without another, oldest first; those that were pruned are not there.
     *
     * @param since no entry from the first index on is older
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> range(int shard, long from, long to, Instant since);

    /**
     * The entries of a log at these indexes, newest first.
     *
     * @param since no entry of them is older
     * @param until no entry of them is younger
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> at(int shard, Collection<Long> indexes, Instant since, Instant until);

    /**
     * The first index from one up to and without another whose entry is not older than a moment; empty when all are.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    OptionalLong firstAt(int shard, long from, long to, Instant moment);
}
