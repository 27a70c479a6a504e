package nl.sluis.gateway.routes;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many exchanges run in a set; ends what is retired when the last of them is over. Safe between threads. */
final class InUse {
    private static final int ENDED = -1;
    private final AtomicInteger running = new AtomicInteger();
    private volatile @Nullable Runnable end;

    /** @return whether the set may be used, until {@link #leave}; not when it has ended */
    boolean enter() {
        return running.getAndUpdate(count -> count == ENDED ? ENDED : count + 1) != ENDED;
    }

    void leave() {
        running.getAndDecrement();
        endIfUnused();
    }

    int count() {
        return Math.max(0, running.get());
    }

    /** @param end done once, in a thread of its own, when nothing runs any more */
    void retire(Runnable end) {
        this.end = end;
        endIfUnused();
    }

    private void endIfUnused() {
        var ending = end;
        if (ending != null && running.compareAndSet(0, ENDED)) {
            Thread.ofPlatform().name("set-retired").daemon(true).start(ending);
        }
    }
}
