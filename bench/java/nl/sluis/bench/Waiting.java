package nl.sluis.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Letting time pass. */
final class Waiting {
    private Waiting() {}

    /** Returns after this time, or earlier when the thread is interrupted. */
    static void of(Duration time) {
        until(System.nanoTime() + time.toNanos());
    }

    /** Returns at this reading of {@link System#nanoTime}. */
    static void until(long nanoTime) {
        for (long left = nanoTime - System.nanoTime();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
