package nl.sluis.gateway.scale;

import java.util.ArrayDeque;

/** Leaves a receiver alone of whom too many attempts fail, each time for longer, and then tries a few. */
final class Breaker {
    private final Figures.BreakerFigures figures;
    private final ArrayDeque<Boolean> last = new ArrayDeque<>();
    private int failed;
    private int opened;
    private boolean probing;

    Breaker(Figures.BreakerFigures figures) {
        this.figures = figures;
    }

    /**
     * Remembers how an attempt ended.
     *
     * @return whether the receiver is left alone from now on, for {@link #pause}
     */
    boolean heard(boolean taken) {
        last.add(taken);
        failed += taken ? 0 : 1;
        if (last.size() > (probing ? figures.probes() : figures.window())) {
            failed -= last.remove() ? 0 : 1;
        }
        if (last.size() < (probing ? figures.probes() : figures.atLeast())) {
            return false;
        }
        var opens = 100 * failed >= figures.percent() * last.size();
        if (opens) {
            opened++;
        } else if (probing) {
            opened = 0;
        }
        if (opens || probing) {
            last.clear();
            failed = 0;
            probing = opens;
        }
        return opens;
    }

    /** Milliseconds: twice as long each time. */
    long pause() {
        return Math.min(figures.longestPause(), figures.pause() << Math.min(20, opened - 1));
    }

    boolean isProbing() {
        return probing;
    }

    int probes() {
        return figures.probes();
    }
}
