package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The items that wait for the writer. Bounded: when it is full the sender hears 503, and nothing is dropped.
 *
 * <p>A transaction costs about the same for one item as for twenty. So when items follow one another closely, a batch is
 * given a moment to fill; an item that comes alone never waits.
 */
final class Queue {
    private static final int MOST_IN_A_BATCH = 512;
    private static final int CLOSELY = 8;
    /** An empty one is no item: it only ends the writer's wait. */
    private final BlockingQueue<Optional<Waiting>> waiting;
    /** Of the writer's thread alone. */
    private final Deque<Waiting> heldBack = new ArrayDeque<>();

    private final long gather;
    private long lastTaken = Long.MIN_VALUE;

    /** @param gather how long a batch may fill */
    Queue(int capacity, Duration gather) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.gather = gather.toNanos();
    }

    /** False when it is full. */
    boolean offer(Waiting item) {
        return waiting.offer(Optional.of(item));
    }

    /** Ends the wait of a {@link #take}. One that finds a full queue does not wait, and needs no bell. */
    void ring() {
        var unused = waiting.offer(Optional.empty());
    }

    int size() {
        return waiting.size();
    }

    /**
     * Everything that waits, at most a batch; empty when nothing came in this time, or when it rang. Two items about one
     * message or one row of the outbox never come in one batch.
     */
    List<Waiting> take(Duration patience) throws InterruptedException {
        var candidates = new ArrayList<>(heldBack);
        heldBack.clear();
        if (candidates.isEmpty()) {
            var first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null || first.isEmpty()) {
                return List.of();
            }
            candidates.add(first.get());
            gather();
        }
        drainTo(candidates, MOST_IN_A_BATCH - candidates.size());
        return batchOf(candidates);
    }

    private void drainTo(List<Waiting> items, int atMost) {
        var drained = new ArrayList<Optional<Waiting>>();
        waiting.drainTo(drained, atMost);
        drained.forEach(one -> one.ifPresent(items::add));
    }

    private void gather() {
        var now = System.nanoTime();
        var closely = lastTaken != Long.MIN_VALUE && now - lastTaken < CLOSELY * gather;
        if (closely && waiting.size() < MOST_IN_A_BATCH) {
            LockSupport.parkNanos(this, gather);
        }
        lastTaken = now;
    }

    private List<Waiting> batchOf(List<Waiting> candidates) {
        var batch = new ArrayList<Waiting>(candidates.size());
        var exclusive = new HashSet<Prepared.Exclusive>();
        for (var item : candidates) {
            if (!item.prepared().exclusive().map(exclusive::add).orElse(true)) {
                heldBack.add(item);
            } else if (item.take()) {
                batch.add(item);
            }
        }
        return batch;
    }

    /** Tells everybody who waits that it cannot be done now. */
    void refuseAll(JournalUnavailableException why) {
        var left = new ArrayList<>(heldBack);
        heldBack.clear();
        drainTo(left, Integer.MAX_VALUE);
        left.forEach(item -> item.answer(new Verdict.Failed(why)));
    }
}
