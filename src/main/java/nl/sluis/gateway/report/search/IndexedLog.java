package nl.sluis.gateway.report.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogExtent;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;

/**
 * One log with the kinds of its entries, as far as it went when it was asked for.
 *
 * @param kept whole blocks, newest first
 * @param tail what came after them
 */
record IndexedLog(LogExtent extent, List<LogBlocks.Block> kept, Block tail, Blocks blocks, LogEntries log) {
    /** So many blocks are read at first, and twice as many each time after that: a page is mostly full after few. */
    private static final int AT_FIRST = 4;

    private static final int AT_ONCE = 64;

    /** Indexes from one up to and without another. */
    record Range(long from, long to) {}

    /** Which indexes a window holds: within a log index and time rise together. */
    Range range(LogWindow window) {
        var to = firstAt(window.until());
        var before = window.before();
        return new Range(
                firstAt(window.from()),
                before.map(position -> Math.min(to, before(position))).orElse(to));
    }

    /** The first index that does not stand before this position. */
    private long before(LogPosition position) {
        if (position.shard() == extent.shard()) {
            return position.index();
        }
        return firstAt(extent.shard() < position.shard() ? position.time().plusMillis(1) : position.time());
    }

    private long firstAt(Instant moment) {
        for (var block : kept.reversed()) {
            if (!block.until().isBefore(moment)) {
                return block.since().isBefore(moment)
                        ? log.firstAt(extent.shard(), block.first(), block.first() + Block.SIZE, moment)
                                .orElse(block.first() + Block.SIZE)
                        : block.first();
            }
        }
        return moment.equals(Instant.EPOCH)
                ? tail.first()
                : log.firstAt(extent.shard(), tail.first(), tail.end(), moment).orElse(tail.end());
    }

    /** The newest indexes of this kind within a range, newest first. */
    List<Long> newest(Predicate<Kind> wanted, Range range, int most) {
        var found = new ArrayList<Long>();
        backwards(range, block -> {
            block.matching(wanted, range.from(), range.to())
                    .limit((long) most - found.size())
                    .forEach(found::add);
            return found.size() < most;
        });
        return found;
    }

    /** How many of each kind stand within a range. */
    Map<Kind, Long> counts(Range range) {
        var sums = new IdentityHashMap<Kind, long[]>(); // to tell kinds apart by what they say took most of the time
        backwards(range, block -> {
            block.count(range.from(), range.to(), sums);
            return true;
        });
        var counts = new HashMap<Kind, Long>();
        sums.forEach((kind, sum) -> counts.merge(kind, sum[0], Long::sum));
        return counts;
    }

    /** Until one says that it is enough. */
    private void backwards(Range range, Predicate<Block> goOn) {
        if (range.to() > tail.first() && !goOn.test(tail)) {
            return;
        }
        var within = kept.stream()
                .filter(block -> block.first() < range.to() && block.first() + Block.SIZE > range.from())
                .toList();
        var next = AT_FIRST;
        for (var at = 0; at < within.size(); ) {
            var end = Math.min(within.size(), at + next);
            for (var block : blocks.read(within.subList(at, end))) {
                if (!goOn.test(block)) {
                    return;
                }
            }
            at = end;
            next = Math.min(2 * next, AT_ONCE);
        }
    }

    /** The entries at these indexes, newest first. @param indexes newest first, at least one */
    List<OpenedEntry> read(List<Long> indexes) {
        var since = blockOf(indexes.getLast()).map(LogBlocks.Block::since);
        var until = blockOf(indexes.getFirst()).map(LogBlocks.Block::until);
        return log.at(
                extent.shard(),
                indexes,
                since.orElseGet(this::blocksUntil),
                until.orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
    }

    /** Between which moments an index was recorded, as far as blocks tell. */
    private Optional<LogBlocks.Block> blockOf(long index) {
        return kept.stream()
                .filter(block -> block.first() <= index && index < block.first() + Block.SIZE)
                .findFirst();
    }

    /** No entry of the tail is older. */
    private Instant blocksUntil() {
        return kept.isEmpty() ? Instant.EPOCH : kept.getFirst().until();
    }
}
