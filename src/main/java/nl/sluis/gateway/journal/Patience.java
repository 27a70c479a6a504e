package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the wait of callers whom the writer keeps too long.
 *
 * <p>One thread looks at all of them now and then, so that a caller waits without a timer of its own: setting and taking
 * back a timer for every item costs about as much as sealing it.
 */
final class Patience implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private final Duration patience;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Thread watch;
    private volatile boolean closed;

    private Patience(Duration patience) {
        this.patience = patience;
        this.watch = Thread.ofPlatform().name("journal-patience").daemon(true).unstarted(this::watch);
    }

    /** @param patience how long an item may wait for the writer to take it; three times as long for its verdict */
    static Patience of(Duration patience) {
        var started = new Patience(patience);
        started.watch.start();
        return started;
    }

    /** Ends the wait for this item when it takes too long. To be asked for with {@link #await}. */
    void watch(Waiting item) {
        waiting.add(item);
    }

    /** The verdict on an item that is watched. */
    Verdict await(Waiting item) {
        try {
            return item.await(patience);
        } finally {
            waiting.remove(item);
        }
    }

    /** Whoever still waits is looked after until it has its verdict. */
    @Override
    public void close() {
        closed = true;
    }

    private void watch() {
        while (!closed || !waiting.isEmpty()) {
            LockSupport.parkNanos(this, LOOK.toNanos());
            var now = System.nanoTime();
            waiting.removeIf(item -> item.endIfOverdue(now, patience));
        }
    }
}
