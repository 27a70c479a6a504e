package nl.sluis.gateway.report.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.message.Oin;

/** The blocks that are kept, and in memory those that were used. Safe between threads. */
final class Blocks {
    private static final int MOST_BYTES = 64 << 20;
    private static final int ENOUGH_BYTES = MOST_BYTES / 10 * 9;
    private static final int AHEAD = 4;
    private final LogBlocks kept;
    private final LogEntries log;
    private final Supplier<UUID> ids;
    private final Witnessed witnessed;
    private final KnownKinds kinds = new KnownKinds();
    private final Cache<UUID, Block> used = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<UUID, Block>weigher((id, block) -> block.weight())
            .build();

    /**
     * @param ids       random, for new blocks
     * @param witnessed from which a block is made without reading the log, if it is whole
     */
    Blocks(LogBlocks kept, LogEntries log, Supplier<UUID> ids, Witnessed witnessed) {
        this.kept = kept;
        this.log = log;
        this.ids = ids;
        this.witnessed = witnessed;
    }

    List<LogBlocks.Block> of(int shard) {
        return kept.of(shard);
    }

    /** In the order in which they were asked for. One that cannot be had is read from the log in its place. */
    List<Block> read(Collection<LogBlocks.Block> wanted) {
        var absent = wanted.stream()
                .filter(block -> used.getIfPresent(block.id()) == null)
                .toList();
        var had = new ConcurrentHashMap<UUID, Block>();
        if (!absent.isEmpty()) {
            var contents = kept.open(absent);
            absent.parallelStream().forEach(block -> had.put(block.id(), use(block, contents)));
        }
        return wanted.stream()
                .map(block -> Optional.ofNullable(had.get(block.id()))
                        .or(() -> Optional.ofNullable(used.getIfPresent(block.id())))
                        .orElseGet(() -> fromTheLog(block.shard(), block.first(), block.since())))
                .toList();
    }

    /** Reads these, in their order, until as many are in memory as may be: so that the first who searches need not wait. */
    void readAhead(List<LogBlocks.Block> wanted) {
        var weight = 0L;
        for (var at = 0; at < wanted.size() && weight < ENOUGH_BYTES; at += AHEAD) {
            weight += read(wanted.subList(at, Math.min(wanted.size(), at + AHEAD))).stream()
                    .mapToLong(Block::weight)
                    .sum();
        }
    }

    private Block use(LogBlocks.Block kept, Map<UUID, byte[]> contents) {
        var block = Optional.ofNullable(contents.get(kept.id()))
                .flatMap(bytes -> BlockText.read(bytes, kinds))
                .orElseGet(() -> fromTheLog(kept.shard(), kept.first(), kept.since()));
        used.put(kept.id(), block);
        return block;
    }

    private Block fromTheLog(int shard, long first, Instant since) {
        return block(first, indexed(shard, first, first + Block.SIZE, since));
    }

    private static Block block(long first, Indexed entries) {
        return Block.of(first, Block.SIZE, entries.kinds());
    }

    /** Makes the block that begins here, and keeps it. */
    void make(int shard, long first, Instant since) {
        var whole = witnessed.take(shard, first);
        var named =
                whole.map(heard -> heard.named(ids.get(), shard)).filter(block -> kept.isUntouched(block, Block.SIZE));
        if (whole.isPresent() && named.isPresent()) {
            keep(named.get(), whole.get().indexed());
        } else {
            makeFromTheLog(shard, first, since);
        }
    }

    private void makeFromTheLog(int shard, long first, Instant since) {
        var entries = log.range(shard, first, first + Block.SIZE, since);
        if (!entries.isEmpty()) {
            var oldest = entries.getFirst().at().time();
            var newest = entries.getLast().at().time();
            keep(new LogBlocks.Block(ids.get(), shard, first, oldest, newest), Indexed.of(entries, kinds));
        }
    }

    private void keep(LogBlocks.Block named, Indexed entries) {
        kept.keep(named, BlockText.write(block(named.first(), entries)), entries.traced());
    }

    /** By what the entries from one index up to and without another are found. */
    Indexed indexed(int shard, long from, long to, Instant since) {
        return Indexed.of(log.range(shard, from, to, since), kinds);
    }

    /** Where the entries of a trace stand, of those in blocks. */
    List<LogBlocks.Place> inTrace(Oin party, String trace) {
        return kept.inTrace(party, trace);
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
