package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.gateway.scale.Figures.Role;

/** Weeks of the whole country in which UWV is away for a day. */
final class CountryWeeks {
    private static final long MINUTE = 60_000_000;
    private static final long EVERY = 20 * MINUTE;
    private static final long WEEK = 7 * 24 * Week.HOUR;
    private final Figures figures;
    private final int regions;
    private final long seed;
    private final int grain;
    private final Consumer<String> progress;

    CountryWeeks(Figures figures, int regions, long seed, int grain, Consumer<String> progress) {
        this.figures = figures;
        this.regions = regions;
        this.seed = seed;
        this.grain = grain;
        this.progress = progress;
    }

    /** @param messages that one of the simulation stands for */
    record Told(Ledger ledger, int messages, double peak) {
        /** Real messages that wait for this role at the worst moment, in topics too. */
        long most(Role role) {
            return messages
                    * ledger.samples().stream()
                            .mapToLong(one -> one.waiting().get(role) + (role == Role.uwv ? one.lying() : 0))
                            .max()
                            .orElse(0);
        }

        /** Rows of the outbox at the worst moment. */
        long mostRows() {
            return messages
                    * ledger.samples().stream()
                            .mapToLong(Ledger.Sample::allWaiting)
                            .max()
                            .orElse(0);
        }

        /** Hours after UWV came back until no more waits for it than had waited in a minute of the peak. */
        double caughtUpAfter(Figures.Outage outage) {
            var back = (outage.fromHour() + outage.hours()) * Week.HOUR;
            return ledger.samples().stream()
                    .filter(one ->
                            one.until() > back && messages * (one.waiting().get(Role.uwv) + one.lying()) < 60 * peak)
                    .findFirst()
                    .map(one -> (one.until() - back) / (double) Week.HOUR)
                    .orElse(Double.NaN);
        }
    }

    /** @param times as many messages as everybody's */
    Told of(Figures.Plan plan, int times) {
        var name = plan.name() + ", " + times + "-fold";
        return of(figures, plan, times, name, times == 1 ? grain / 5 : times * grain);
    }

    private Told of(Figures with, Figures.Plan plan, int times, String name, int coarse) {
        var load = with.loads().get("everybody");
        var week = new Week(with.week(), load.persons() * load.weekly() * times);
        var size = Math.max(1, coarse);
        var run = new Run(
                        with,
                        plan,
                        new Country(with.country(), regions, load.persons()),
                        new Grain(size),
                        Run.Ability.AS_FIGURED,
                        seed)
                .withUwvAway(away(with.week().outage()));
        var ledger = run.go(week::rate, WEEK, EVERY, at -> tell(name, at));
        ledger.close();
        return new Told(ledger, size, week.peak());
    }

    private static BackOffice.Away away(Figures.Outage outage) {
        return new BackOffice.Away(outage.fromHour() * Week.HOUR, (outage.fromHour() + outage.hours()) * Week.HOUR);
    }

    private void tell(String name, long at) {
        if (at % (24 * Week.HOUR) == 0) {
            progress.accept("week of " + name + ": day " + at / (24 * Week.HOUR));
        }
    }

    /** What UWV takes a second, and how long it needs for what waited; NaN: not in this week. */
    record Caught(double perSecond, double hours, Told told) {}

    /** The tenfold load on four nodes, with a UWV that takes more or less. */
    List<Caught> catchingUp() {
        var caught = new ArrayList<Caught>();
        var uwv = figures.receivers().uwv();
        for (var share : new double[] {0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3}) {
            var perSecond = share * 1000.0 * uwv.atOnce() / uwv.takes();
            var atOnce = (int) Math.max(1, Math.round(share * uwv.atOnce()));
            var told = of(
                    with(new Figures.Takes(atOnce, uwv.takes())),
                    figures.plans().get(1),
                    10,
                    "a UWV that takes " + Math.round(perSecond) + " a second",
                    25 * grain);
            caught.add(new Caught(perSecond, told.caughtUpAfter(figures.week().outage()), told));
        }
        return caught;
    }

    private Figures with(Figures.Takes uwv) {
        var receivers = figures.receivers();
        return new Figures(
                figures.costs(),
                figures.writer(),
                figures.bytes(),
                figures.delivery(),
                new Figures.Receivers(
                        uwv, receivers.gemeente(), receivers.ggz(), receivers.topic(), receivers.failsAfter()),
                figures.country(),
                figures.loads(),
                figures.week(),
                figures.plans(),
                figures.prices(),
                figures.doorPerSecond());
    }
}
