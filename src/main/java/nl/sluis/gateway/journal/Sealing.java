package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.util.List;

/**
 * Whoever seals what this node writes: the tree over its log.
 *
 * <p>Asked each time the log shard was claimed, before anything is added to it, so that no entry is put upon a log that is
 * not what was written.
 */
@FunctionalInterface
public interface Sealing {
    /**
     * The shard was claimed and is not written to yet.
     *
     * @return who hears of what is committed under this claim, in order and in the writer's thread
     * @throws LogDamagedException when the stored log is not the one that was sealed
     * @throws SQLException        when that cannot be found out now
     */
    Commits begin(ClaimedLog log) throws SQLException;

    /**
     * A log shard as its claim found it.
     *
     * @param fence     of this claim; a newer claim has a higher one
     * @param nextIndex as many indexes were given out
     * @param minIndex  what is below it was pruned
     */
    record ClaimedLog(int shard, String origin, long fence, long nextIndex, long minIndex) {}

    /** Hears what was committed; must not block. */
    @FunctionalInterface
    interface Commits {
        /**
         * The leaf hashes of the entries from this index on.
         *
         * @return whether they will be sealed; if not, this node writes no more
         */
        boolean committed(long firstIndex, List<byte[]> leafHashes);
    }
}
