package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.message.Oin;

/**
 * What is kept beside the log so that it can be searched: sealed under a key of the system, so that the database holds no
 * more about entries than their leaves tell. What stands in a block is of whoever keeps it.
 *
 * <p>Nothing depends on it but speed: a block is made from the log, and may be deleted.
 */
public interface LogBlocks {
    /**
     * @param first index of its first entry
     * @param since when the oldest of its entries was recorded, and {@code until} the newest
     */
    record Block(UUID id, int shard, long first, Instant since, Instant until) {}

    /** An entry of a log. */
    record Place(int shard, long index) {}

    /**
     * The blocks of a log, newest first.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<Block> of(int shard);

    /**
     * What stands in them; one that is gone, or does not open, is not there.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    Map<UUID, byte[]> open(Collection<Block> blocks);

    /**
     * Keeps a block, and under which traces its entries are found; where another node was first, nothing is kept.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    void keep(Block block, byte[] content, List<Traced> traced);

    /**
     * Where the entries of a trace stand, of those in blocks, whatever the length of the log. A chance in 10^13 that one of another
     * trace is among them: who asks looks at each.
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    List<Place> inTrace(Oin party, String trace);

    /**
     * Whether every entry of this block still stands with its body: what is remembered of one that lost it may not be kept.
     *
     * @param entries so many
     *
     * @throws JournalUnavailableException when the database cannot be asked now
     */
    boolean isUntouched(Block block, int entries);
}
