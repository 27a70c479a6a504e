package nl.sluis.gateway.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Wakes one thread. Rung while nobody listens, it is heard by the next who does; rung twice, it is heard once. */
final class Bell {
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile @Nullable Thread listener;

    /** By the one thread that will wait. */
    void listen() {
        listener = Thread.currentThread();
    }

    void ring() {
        rung.set(true);
        LockSupport.unpark(listener);
    }

    /** May also return when nobody rang. Without a timer, which would be set and taken back for every message. */
    void await() {
        if (!rung.getAndSet(false)) {
            LockSupport.park(this);
            rung.set(false);
        }
    }

    void await(Duration atMost) {
        if (!rung.getAndSet(false)) {
            LockSupport.parkNanos(this, atMost.toNanos());
            rung.set(false);
        }
    }
}
