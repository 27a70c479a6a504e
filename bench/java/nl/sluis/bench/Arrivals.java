package nl.sluis.bench;

import java.util.SplittableRandom;

/**
 * When messages are due: as many independent senders would bring them (Poisson), whatever became of those before. Whoever is
 * free takes the next; who takes it late counts from when it was due, so that no slow answer hides the wait of those behind it
 * (no coordinated omission).
 */
final class Arrivals {
    private final SplittableRandom random = new SplittableRandom(8);
    private final double meanNanos;
    private double next;

    Arrivals(double perSecond) {
        this.meanNanos = 1e9 / perSecond;
        this.next = System.nanoTime();
    }

    /** The reading of {@link System#nanoTime} at which the next message is due; it may be past. */
    synchronized long take() {
        next += -Math.log(1 - random.nextDouble()) * meanNanos;
        return (long) next;
    }
}
