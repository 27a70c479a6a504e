package nl.sluis.gateway.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills one gateway at the n-th passing of a point. What passes waits until it is known whether it does. */
final class Trap {
    private final Runnable kill;
    private Optional<Point> point = Optional.empty();
    private int passings;
    private CountDownLatch sprung = new CountDownLatch(0);

    Trap(Runnable kill) {
        this.kill = kill;
    }

    synchronized void set(Point at, int passing) {
        point = Optional.of(at);
        passings = passing;
        sprung = new CountDownLatch(1);
    }

    /** Whether the gateway was killed here, so that nothing may pass any more. */
    synchronized boolean springs(Point passed) {
        if (point.filter(passed::equals).isEmpty() || --passings > 0) {
            return false;
        }
        point = Optional.empty();
        kill.run();
        sprung.countDown();
        return true;
    }

    /** Whether it sprang within this time; if not, it is taken away. */
    boolean sprang(Duration within) throws InterruptedException {
        CountDownLatch waited;
        synchronized (this) {
            waited = sprung;
        }
        if (waited.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        synchronized (this) {
            point = Optional.empty();
            return sprung.getCount() == 0;
        }
    }
}
