package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import nl.sluis.gateway.message.Oin;

/**
 * What was decided about messages, meant or tried, read back from the log one by one.
 *
 * <p>Guarantee: however long the log, a thousand bodies are in memory at most. Whoever asks has recorded the look before
 * ({@link EntryType#LOG_READ}).
 */
public interface DecidedEntries {
    /**
     * The entries {@code accepted}, {@code refused} and {@code proef} since this moment, the newest of each log first.
     *
     * @param source only what this party sent: the bodies of others stay closed
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    void since(Instant since, Optional<Oin> source, Consumer<DecidedEntry> each);
}
