package nl.sluis.bench;

import java.time.Duration;

/** Something done over and over on one thread: half of the time to warm up, and all of it counted. */
interface Repeated {
    void once() throws Exception;

    /** How often a second. */
    static double perSecond(Duration time, Repeated what) {
        try {
            count(time.dividedBy(2), what);
            long begin = System.nanoTime();
            long times = count(time, what);
            return times * 1e9 / (System.nanoTime() - begin);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Duration time, Repeated what) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long times = 0;
        for (; System.nanoTime() < end; times++) {
            what.once();
        }
        return times;
    }
}
