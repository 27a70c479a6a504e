package nl.sluis.gateway.report.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogExtent;
import nl.sluis.gateway.journal.Traced;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.Oin;

/**
 * The kinds of all entries: of whole blocks as they are kept, of the newest entries in memory. It always goes as far as the
 * log does. Safe between threads.
 */
final class LogIndex {
    private static final String WHAT = "vermeldingen van het logboek geordend";
    private static final int ATTEMPTS = 4;
    private static final Duration SOON = Duration.ofSeconds(5);
    private final LogEntries log;
    private final Blocks blocks;
    private final Map<Integer, Tail> tails = new HashMap<>();

    LogIndex(LogEntries log, Blocks blocks) {
        this.log = log;
        this.blocks = blocks;
    }

    /** The newest entries of a log, which are no whole block yet. */
    private static final class Tail {
        private final long first;
        private final Instant since;
        private final Map<Long, Kind> kinds = new HashMap<>();
        private final List<Traced> traced = new ArrayList<>();
        private long end;

        Tail(long first, Instant since) {
            this.first = first;
            this.since = since;
            this.end = first;
        }

        void add(Indexed entries, long upTo) {
            kinds.putAll(entries.kinds());
            traced.addAll(entries.traced());
            end = upTo;
        }

        Block asBlock() {
            return Block.of(first, (int) (end - first), kinds);
        }
    }

    /** Every log as far as it goes now. Makes the blocks that are not there yet; a long log that never had any takes its time. */
    List<IndexedLog> logs(Progress progress) {
        var indexed = new ArrayList<IndexedLog>();
        for (var extent : log.logs()) {
            var there = makeBlocks(extent, progress);
            indexed.add(new IndexedLog(extent, there, tail(extent, there), blocks, log));
        }
        return List.copyOf(indexed);
    }

    /** Where entries of a trace stand, in all logs as far as they go now. One of another trace may be among them. */
    List<LogBlocks.Place> inTrace(Oin party, String trace, List<IndexedLog> logs) {
        var places = new ArrayList<>(blocks.inTrace(party, trace));
        logs.forEach(one -> places.addAll(inTail(party, trace, one.extent().shard())));
        return places;
    }

    private synchronized List<LogBlocks.Place> inTail(Oin party, String trace, int shard) {
        var tail = tails.get(shard);
        return tail == null
                ? List.of()
                : tail.traced.stream()
                        .filter(one -> one.party().equals(party) && one.trace().equals(trace))
                        .map(one -> new LogBlocks.Place(shard, one.index()))
                        .toList();
    }

    /** Keeps whole blocks, so that who searches finds them made. */
    void makeBlocks() {
        for (var extent : log.logs()) {
            var unused = makeBlocks(extent, Progress.UNHEARD);
        }
    }

    /** Brings what was kept into memory, the newest first. */
    void readAhead() {
        for (var extent : log.logs()) {
            blocks.readAhead(blocks.of(extent.shard()));
        }
    }

    /** Those that stand there, without a gap: one that went in the meantime, with a body in it, is made again. */
    private List<LogBlocks.Block> makeBlocks(LogExtent extent, Progress progress) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var there = blocks.of(extent.shard());
            var missing = blocks.missing(there, extent.minIndex(), extent.nextIndex());
            if (missing.isEmpty()) {
                return there;
            }
            make(extent.shard(), missing, there, progress);
        }
        throw new JournalUnavailableException("the log is being pruned; its search waits for the end of it", SOON);
    }

    private void make(int shard, List<Long> missing, List<LogBlocks.Block> there, Progress progress) {
        for (var i = 0; i < missing.size(); i++) {
            blocks.make(shard, missing.get(i), sinceOf(there, missing.get(i)));
            progress.at(WHAT, (i + 1L) * Block.SIZE, (long) missing.size() * Block.SIZE);
        }
    }

    private synchronized Block tail(LogExtent extent, List<LogBlocks.Block> there) {
        var first = Block.firstOf(extent.nextIndex());
        var tail = tails.get(extent.shard());
        if (tail == null || tail.first != first) {
            tail = new Tail(first, sinceOf(there, first));
            tails.put(extent.shard(), tail);
        }
        if (tail.end < extent.nextIndex()) {
            tail.add(blocks.indexed(extent.shard(), tail.end, extent.nextIndex(), tail.since), extent.nextIndex());
        }
        return tail.asBlock();
    }

    /** When the newest entry before this index was recorded, as far as blocks tell. */
    private static Instant sinceOf(List<LogBlocks.Block> there, long index) {
        return there.stream()
                .filter(block -> block.first() < index)
                .findFirst()
                .map(LogBlocks.Block::until)
                .orElse(Instant.EPOCH);
    }
}
