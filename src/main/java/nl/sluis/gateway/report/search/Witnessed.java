package nl.sluis.gateway.report.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.journal.Witness;

/**
 * By what the newest entries of this node are found, as they were recorded: a block of them need not be read, decrypted and parsed
 * again. What is not here is read from the log. Safe between threads.
 */
final class Witnessed implements Witness {
    /** So many blocks at most, of 16 kB each; a block is taken out within half a minute. */
    private static final int MOST_BLOCKS = 128;

    private final KnownKinds kinds = new KnownKinds();
    private final Cache<Place, WitnessedBlock> blocks = Caffeine.newBuilder()
            .maximumSize(MOST_BLOCKS)
            .executor(Runnable::run)
            .build();

    private record Place(int shard, long first) {}

    @Override
    public void recorded(OpenedEntry entry) {
        var at = entry.at();
        var place = new Place(at.shard(), Block.firstOf(at.index()));
        blocks.get(place, unseen -> new WitnessedBlock(unseen.first()))
                .put(at, kinds.one(Kind.of(entry)), Indexed.traces(entry).toList());
    }

    /** A block of which every entry was heard of. It is given once. */
    Optional<WitnessedBlock> take(int shard, long first) {
        var place = new Place(shard, first);
        var block = Optional.ofNullable(blocks.getIfPresent(place)).filter(WitnessedBlock::isWhole);
        block.ifPresent(whole -> blocks.invalidate(place));
        return block;
    }
}
