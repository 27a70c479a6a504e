package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many messages a second a plan carries, and what is busiest then. Carried: 99 of 100 answers within a second, none turned away,
 * and all that was accepted delivered but for what a second brings, for some seconds with receivers that take everything.
 */
final class Limit {
    private static final long SECOND = 1_000_000;
    private static final int SECONDS = 3;
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0};
    private final Figures figures;
    private final Figures.Plan plan;
    private final Country country;
    private final long seed;

    /** One rate, and what came of it; times in microseconds, of the seconds after the first two. */
    record Point(double rate, long answer50, long answer99, boolean carried, Map<String, Double> loads) {
        String busiest() {
            var most =
                    loads.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            return "%s, %.0f %%".formatted(most.getKey(), 100 * most.getValue());
        }
    }

    Limit(Figures figures, Figures.Plan plan, Country country, long seed) {
        this.figures = figures;
        this.plan = plan;
        this.country = country;
        this.seed = seed;
    }

    /** At shares of the most that is carried, the most itself last. */
    List<Point> points() {
        var most = most();
        var points = new ArrayList<Point>();
        for (var share : SHARES) {
            points.add(at(share * most));
        }
        return points;
    }

    double most() {
        var low = 500.0;
        while (at(2 * low).carried()) {
            low *= 2;
        }
        var high = 2 * low;
        while (high / low > 1.03) {
            var middle = Math.sqrt(low * high);
            if (at(middle).carried()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Point at(double rate) {
        var run = new Run(figures, plan, country, new Grain(1), Run.Ability.BOUNDLESS, seed);
        var ledger = run.go(now -> rate, SECONDS * SECOND, SECOND, at -> {});
        var last = ledger.samples().getLast();
        var before = ledger.samples().get(ledger.samples().size() - 2);
        var carried = ledger.turnedAway() == 0
                && last.answer99() < SECOND
                && last.allWaiting() < rate
                && last.allWaiting() < 1.2 * before.allWaiting() + rate / 20;
        return new Point(rate, last.answer50(), last.answer99(), carried, run.loads());
    }
}
