package nl.sluis.gateway.report.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.Traced;

/** By what the entries of one block are found, as they come in: nearly in their order. Safe between threads. */
final class WitnessedBlock {
    private final long first;
    private final AtomicReferenceArray<Kind> kinds = new AtomicReferenceArray<>(Block.SIZE);
    private final Queue<Traced> traced = new ConcurrentLinkedQueue<>();
    private final AtomicInteger heard = new AtomicInteger();
    private volatile Instant since = Instant.EPOCH;
    private volatile Instant until = Instant.EPOCH;

    WitnessedBlock(long first) {
        this.first = first;
    }

    void put(LogPosition at, Kind kind, List<Traced> traces) {
        var place = (int) (at.index() - first);
        if (place == 0) {
            since = at.time();
        }
        if (place == Block.SIZE - 1) {
            until = at.time();
        }
        if (kinds.getAndSet(place, kind) == null) {
            traced.addAll(traces);
            heard.incrementAndGet();
        }
    }

    boolean isWhole() {
        return heard.get() == Block.SIZE;
    }

    /** How it is kept. */
    LogBlocks.Block named(UUID id, int shard) {
        return new LogBlocks.Block(id, shard, first, since, until);
    }

    Indexed indexed() {
        var found = new HashMap<Long, Kind>();
        for (var place = 0; place < Block.SIZE; place++) {
            found.put(first + place, kinds.get(place));
        }
        return new Indexed(found, List.copyOf(traced));
    }
}
