package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.sluis.gateway.scale.Figures.Role;

/** The pictures of docs/scale.md, by their file's name. */
final class ScalePlots {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "");
    private final Figures figures;
    private final Map<Figures.Plan, List<Limit.Point>> limits;
    private final CountryWeeks.Told once;
    private final List<CountryWeeks.Caught> catchingUp;

    ScalePlots(
            Figures figures,
            Map<Figures.Plan, List<Limit.Point>> limits,
            CountryWeeks.Told once,
            List<CountryWeeks.Caught> catchingUp) {
        this.figures = figures;
        this.limits = limits;
        this.once = once;
        this.catchingUp = catchingUp;
    }

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("scale-week.svg", week());
        all.put("scale-waiting.svg", waiting());
        all.put("scale-arrival.svg", arrival());
        all.put("scale-limit.svg", limit());
        all.put("scale-catch-up.svg", catchUp());
        return all;
    }

    private String week() {
        return banded(new Chart(
                        "A week of the whole country: messages a second",
                        "Everybody in GGZ, on a benefit of UWV or in the bijstand, one message each working day; one node",
                        days(),
                        new Chart.Axis(
                                "messages a second, logarithmic",
                                List.of(0.1, 1.0, 10.0, 100.0, 1000.0, 10_000.0),
                                true,
                                tick -> tick < 1 ? "0.1" : "%,.0f".formatted(tick))))
                .line("delivered", points(once, one -> perSecond(one.delivered())))
                .line("accepted", points(once, one -> perSecond(one.accepted())))
                .svg();
    }

    private double perSecond(long count) {
        return count * (double) once.messages() / (20 * 60);
    }

    private String waiting() {
        var chart = banded(new Chart(
                "Waiting for UWV, which is away for a day: millions of messages",
                "Ten times everybody, four nodes on one PostgreSQL; how fast it ends is what UWV takes",
                days(),
                linear(
                        "million messages",
                        catchingUp.stream()
                                .mapToDouble(one -> one.told().most(Role.uwv) / 1e6)
                                .max()
                                .orElse(1))));
        for (var i = 0; i < catchingUp.size(); i += 2) {
            var one = catchingUp.get(i);
            chart.line(
                    "UWV takes %,.0f a second".formatted(one.perSecond()),
                    points(
                            one.told(),
                            at -> at.waiting().get(Role.uwv)
                                    * (double) one.told().messages()
                                    / 1e6));
        }
        return chart.svg();
    }

    private String arrival() {
        var chart = banded(new Chart(
                "From the sender's call to the receiver's answer, 99 of 100 messages",
                "Everybody, one node, UWV away for a day: nothing waits for UWV but what goes to UWV",
                days(),
                new Chart.Axis(
                        "time, logarithmic",
                        List.of(0.01, 0.1, 1.0, 10.0, 60.0, 600.0, 3600.0, 36_000.0, 360_000.0),
                        true,
                        ScalePlots::duration)));
        chart.line("to UWV", points(once, one -> seconds(one.arrive99().get(Role.uwv))));
        chart.line("to gemeenten", points(once, one -> seconds(one.arrive99().get(Role.gemeente))));
        chart.line(
                "to GGZ providers", points(once, one -> seconds(one.arrive99().get(Role.ggz))));
        return chart.svg();
    }

    private static double seconds(long micros) {
        return micros == 0 ? Double.NaN : micros / 1e6;
    }

    private static String duration(double seconds) {
        if (seconds < 1) {
            return "%.0f ms".formatted(seconds * 1000);
        }
        return seconds < 60
                ? "%.0f s".formatted(seconds)
                : seconds < 3600 ? "%.0f min".formatted(seconds / 60) : "%.0f h".formatted(seconds / 3600);
    }

    private String limit() {
        var chart = new Chart(
                "How long 99 of 100 senders wait for their 202, as all traffic grows",
                "Receivers that take everything; each line ends at the most that its plan carries",
                new Chart.Axis(
                        "messages a second, accepted and delivered, logarithmic",
                        List.of(500.0, 1000.0, 2000.0, 5000.0, 10_000.0, 20_000.0, 50_000.0),
                        true,
                        tick -> "%,.0f".formatted(tick)),
                new Chart.Axis("milliseconds, logarithmic", List.of(3.0, 10.0, 30.0, 100.0, 300.0), true, tick -> "%.0f"
                        .formatted(tick)));
        limits.forEach((plan, points) -> chart.line(
                plan.name(),
                points.stream()
                        .map(one -> new double[] {one.rate(), one.answer99() / 1000.0})
                        .toList()));
        return chart.svg();
    }

    private String catchUp() {
        return new Chart(
                        "How long UWV needs for what waited while it was away for a day",
                        "Ten times everybody, four nodes on one PostgreSQL; new messages come in meanwhile",
                        new Chart.Axis(
                                "what UWV takes, messages a second",
                                List.of(0.0, 1000.0, 2000.0, 3000.0, 4000.0, 5000.0),
                                false,
                                tick -> "%,.0f".formatted(tick)),
                        linear(
                                "hours",
                                catchingUp.stream()
                                        .mapToDouble(CountryWeeks.Caught::hours)
                                        .filter(hours -> !Double.isNaN(hours))
                                        .max()
                                        .orElse(1)))
                .line(
                        "caught up after",
                        catchingUp.stream()
                                .map(one -> new double[] {one.perSecond(), one.hours()})
                                .toList())
                .svg();
    }

    private Chart banded(Chart chart) {
        var outage = figures.week().outage();
        return chart.band(outage.fromHour(), outage.fromHour() + outage.hours(), "UWV away");
    }

    private static Chart.Axis days() {
        var ticks = new ArrayList<Double>();
        for (var day = 0; day < DAYS.size(); day++) {
            ticks.add(24.0 * day);
        }
        return new Chart.Axis("midnight before", ticks, false, tick -> DAYS.get((int) (tick / 24)));
    }

    /** From nothing to a round number above the most, in some steps. */
    private static Chart.Axis linear(String name, double most) {
        var step = Math.pow(10, Math.floor(Math.log10(most)));
        for (var parts : new double[] {1, 2, 5}) {
            if (most * parts / step >= 4) {
                step /= parts;
                break;
            }
        }
        var ticks = new ArrayList<Double>();
        for (var tick = 0.0; tick < most + step; tick += step) {
            ticks.add(tick);
        }
        return new Chart.Axis(
                name, ticks, false, tick -> tick == Math.rint(tick) ? "%,.0f".formatted(tick) : "%.1f".formatted(tick));
    }

    private static List<double[]> points(CountryWeeks.Told told, ToDoubleFunction<Ledger.Sample> value) {
        return told.ledger().samples().stream()
                .map(one -> new double[] {one.until() / (double) Week.HOUR, value.applyAsDouble(one)})
                .toList();
    }
}
