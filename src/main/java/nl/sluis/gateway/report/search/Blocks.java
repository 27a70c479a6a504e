package nl.sluis.gateway.report.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.OpenedEntry;

/** The blocks that are kept, and in memory those that were used. Safe between threads. */
final class Blocks {
    private static final int MOST_BYTES = 64 << 20;
    private final LogBlocks kept;
    private final LogEntries log;
    private final Supplier<UUID> ids;
    private final Interner<Kind> kinds = Interner.newWeakInterner();
    private final Cache<UUID, Block> used = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<UUID, Block>weigher((id, block) -> block.weight())
            .build();

    /** @param ids random, for new blocks */
    Blocks(LogBlocks kept, LogEntries log, Supplier<UUID> ids) {
        this.kept = kept;
        this.log = log;
        this.ids = ids;
    }

    List<LogBlocks.Block> of(int shard) {
        return kept.of(shard);
    }

    /** In the order in which they were asked for. One that cannot be had is read from the log in its place. */
    List<Block> read(Collection<LogBlocks.Block> wanted) {
        var absent = wanted.stream()
                .filter(block -> used.getIfPresent(block.id()) == null)
                .toList();
        var had = new HashMap<UUID, Block>();
        if (!absent.isEmpty()) {
            var contents = kept.open(absent);
            absent.forEach(block -> had.put(block.id(), use(block, contents)));
        }
        return wanted.stream()
                .map(block -> Optional.ofNullable(had.get(block.id()))
                        .or(() -> Optional.ofNullable(used.getIfPresent(block.id())))
                        .orElseGet(() -> fromTheLog(block.shard(), block.first(), block.since())))
                .toList();
    }

    private Block use(LogBlocks.Block kept, Map<UUID, byte[]> contents) {
        var block = Optional.ofNullable(contents.get(kept.id()))
                .flatMap(BlockText::read)
                .map(this::shared)
                .orElseGet(() -> fromTheLog(kept.shard(), kept.first(), kept.since()));
        used.put(kept.id(), block);
        return block;
    }

    private Block shared(Block block) {
        return new Block(
                block.first(), block.kinds().stream().map(kinds::intern).toList(), block.which());
    }

    private Block fromTheLog(int shard, long first, Instant since) {
        return block(first, log.range(shard, first, first + Block.SIZE, since));
    }

    private Block block(long first, List<OpenedEntry> entries) {
        var found = new HashMap<Long, Kind>();
        entries.forEach(entry -> found.put(entry.at().index(), kinds.intern(Kind.of(entry))));
        return Block.of(first, Block.SIZE, found);
    }

    /** Makes the block that begins here, and keeps it. */
    void make(int shard, long first, Instant since) {
        var entries = log.range(shard, first, first + Block.SIZE, since);
        if (!entries.isEmpty()) {
            kept.keep(
                    new LogBlocks.Block(
                            ids.get(),
                            shard,
                            first,
                            entries.getFirst().at().time(),
                            entries.getLast().at().time()),
                    BlockText.write(block(first, entries)));
        }
    }

    /** The kinds of some entries, by their indexes. */
    Map<Long, Kind> kinds(int shard, long from, long to, Instant since) {
        var found = new HashMap<Long, Kind>();
        log.range(shard, from, to, since).forEach(entry -> found.put(entry.at().index(), kinds.intern(Kind.of(entry))));
        return found;
    }

    List<Long> missing(List<LogBlocks.Block> there, long minIndex, long nextIndex) {
        var firsts = there.stream().map(LogBlocks.Block::first).collect(Collectors.toSet());
        var missing = new ArrayList<Long>();
        for (var first = Block.firstOf(minIndex); first + Block.SIZE <= nextIndex; first += Block.SIZE) {
            if (!firsts.contains(first)) {
                missing.add(first);
            }
        }
        return missing;
    }
}
