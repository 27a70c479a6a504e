package nl.sluis.gateway.scale;

import java.util.List;
import java.util.Map;
import nl.sluis.gateway.scale.Figures.Role;

/** The tables, as they stand in docs/scale.md. */
final class ScaleReport {
    private static final double MONTH = 365.25 / 12 / 7; // in weeks
    private final Figures figures;
    private final Map<Figures.Plan, List<Limit.Point>> limits;
    private final CountryWeeks.Told once;
    private final Map<Figures.Plan, CountryWeeks.Told> tenfold;
    private final List<CountryWeeks.Caught> catchingUp;
    private final double calibration;
    private final StringBuilder text = new StringBuilder();

    ScaleReport(
            Figures figures,
            Map<Figures.Plan, List<Limit.Point>> limits,
            CountryWeeks.Told once,
            Map<Figures.Plan, CountryWeeks.Told> tenfold,
            List<CountryWeeks.Caught> catchingUp,
            double calibration) {
        this.figures = figures;
        this.limits = limits;
        this.once = once;
        this.tenfold = tenfold;
        this.catchingUp = catchingUp;
        this.calibration = calibration;
    }

    String markdown() {
        say("The machine of the load bench in this model: %,.0f messages a second; measured: %,.0f.\n"
                .formatted(calibration, figures.costs().togetherPerSecond()));
        loads();
        limits();
        breaks();
        weeks();
        catchUp();
        money();
        return text.toString();
    }

    private void loads() {
        say(
                "| load | persons | messages a week | at the Monday peak | of one node's most |\n|---|---:|---:|---:|---:|");
        var most = most(figures.plans().getFirst());
        figures.loads().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.persons(), other.persons())))
                .forEach(one -> {
                    var weekly = one.getValue().persons() * one.getValue().weekly();
                    var peak = new Week(figures.week(), weekly).peak();
                    say("| %s | %,d | %,.0f | %,.1f/s | %.2f %% |"
                            .formatted(one.getKey(), one.getValue().persons(), weekly, peak, 100 * peak / most));
                });
        say("");
    }

    private void limits() {
        say(
                "| plan | processors | most carried | p50, p99 of the 202 at half of it | at 90 %% | busiest at the most | ÷ everybody's peak |\n|---|---:|---:|---|---|---|---:|"
                        .formatted());
        limits.forEach((plan, points) -> {
            var last = points.getLast();
            say("| %s | %d | %,.0f/s | %s | %s | %s | %.0f |"
                    .formatted(
                            plan.name(),
                            plan.allProcessors(),
                            last.rate(),
                            times(points.get(2)),
                            times(points.get(4)),
                            last.busiest(),
                            last.rate() / once.peak()));
        });
        say("");
    }

    private static String times(Limit.Point point) {
        return "%.1f, %.1f ms".formatted(point.answer50() / 1000.0, point.answer99() / 1000.0);
    }

    private void breaks() {
        var uwv = figures.receivers().uwv();
        var received = Country.received(figures.country().flows(), Role.uwv);
        var sent = figures.country().flows().stream()
                        .filter(flow -> flow.from() == Role.uwv)
                        .mapToDouble(Figures.Flow::percent)
                        .sum()
                / 100;
        say(
                "| what gives way, as all traffic grows | at messages a second, all together | ÷ everybody's peak |\n|---|---:|---:|");
        broken(
                "the door's share of one party (%.0f a second): UWV sends %.0f %% of all"
                        .formatted(figures.doorPerSecond(), 100 * sent),
                figures.doorPerSecond() / sent);
        broken(
                "UWV takes %,.0f a second, and gets %.0f %% of all"
                        .formatted(1000.0 * uwv.atOnce() / uwv.takes(), 100 * received),
                1000.0 * uwv.atOnce() / uwv.takes() / received);
        limits.forEach((plan, points) -> broken(
                plan.name() + ": " + points.getLast().busiest(),
                points.getLast().rate()));
        say("");
    }

    private void broken(String what, double rate) {
        say("| %s | %,.0f | %.1f |".formatted(what, rate, rate / once.peak()));
    }

    private void weeks() {
        say(
                "| week with UWV away for a day | waiting for UWV at most | rows in the outbox, bytes | in the topic | caught up after | p99 of the 202, worst 20 min | attempts that failed | expired |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        week(figures.plans().getFirst().name() + ", everybody", once);
        tenfold.forEach((plan, told) -> week(plan.name() + ", ten times everybody", told));
        say("");
    }

    private void week(String name, CountryWeeks.Told told) {
        var ledger = told.ledger();
        var lying = told.messages()
                * ledger.samples().stream()
                        .mapToLong(Ledger.Sample::lying)
                        .max()
                        .orElse(0);
        var worst = ledger.samples().stream()
                .mapToLong(Ledger.Sample::answer99)
                .max()
                .orElse(0);
        say("| %s | %,d | %,d, %.1f GB | %,d | %.1f h | %.0f ms | %,d | %,d |"
                .formatted(
                        name,
                        told.most(Role.uwv),
                        told.mostRows(),
                        told.mostRows() * figures.bytes().outboxRow() / 1e9,
                        lying,
                        told.caughtUpAfter(figures.week().outage()),
                        worst / 1000.0,
                        ledger.failures(),
                        ledger.expired() * told.messages()));
    }

    private void catchUp() {
        say("| UWV takes, ten times everybody | caught up after |\n|---:|---:|");
        catchingUp.forEach(one -> say("| %,.0f/s | %s |"
                .formatted(
                        one.perSecond(),
                        Double.isNaN(one.hours()) ? "not in this week" : "%.1f h".formatted(one.hours()))));
        say("");
    }

    private void money() {
        var together = figures.costs().together();
        var weekly = figures.loads().get("everybody").persons()
                * figures.loads().get("everybody").weekly();
        var monthly = weekly * MONTH / 1e6;
        var kept = figures.bytes().kept() / 1e3; // GB a million
        say(
                "A million messages, accepted and delivered: %d processor-seconds of the gateway, %d of PostgreSQL; %.1f GB kept, %.1f GB of write-ahead log.\n"
                        .formatted(
                                together.server(),
                                together.postgres(),
                                kept,
                                figures.bytes().written() / 1e3));
        say("Everybody: %.0f million messages and %.0f GB more each month, %.1f TB after five years.\n"
                .formatted(monthly, monthly * kept, monthly * kept * 60 / 1000));
        say(
                "| plan | euros a month | a million, at everybody's load | a million, at half of the most all day | a million kept for five years |\n|---|---:|---:|---:|---:|");
        limits.forEach((plan, points) -> {
            var euros = plan.allProcessors() * figures.prices().processor();
            var half = points.getLast().rate() / 2 * 86_400 * 7 * MONTH / 1e6;
            say("| %s | %.0f | %.2f | %.4f | %.2f |"
                    .formatted(
                            plan.name(),
                            euros,
                            euros / monthly,
                            euros / half,
                            kept * figures.prices().gigabyte() * 60));
        });
    }

    private double most(Figures.Plan plan) {
        return limits.get(plan).getLast().rate();
    }

    private void say(String line) {
        text.append(line).append('\n');
    }
}
