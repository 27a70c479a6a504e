package nl.sluis.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a {@link Comparison}, its marks and its drawings. */
record ComparisonReport(String name, Plan plan, List<Measurement> measurements, List<String> ledgers) {
    Finding finding() {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions());
        raw.put("measurements", measurements);
        raw.put("ledgers", ledgers);
        return new Finding(name, markdown(), raw, marks(), drawings());
    }

    private Medians all() {
        return new Medians(measurements);
    }

    private String markdown() {
        var text = new StringBuilder(plan.sentence()).append("\n\n").append(rates());
        text.append('\n').append(costs());
        if (!all().of(one -> one.phase() == Phase.OPEN).none()) {
            text.append('\n').append(openLoop());
        }
        text.append("\nLedger\n\n");
        ledgers.forEach(ledger -> text.append("- ").append(ledger).append('\n'));
        return text.toString();
    }

    private Table rates() {
        var table = new Table(
                "system",
                ">connections",
                "phase",
                ">answered/s",
                ">of those accepted",
                ">end to end/s",
                ">rounds apart",
                ">p50 ms",
                ">p99 ms",
                ">answered ÷ A",
                ">end to end ÷ A",
                ">end to end ÷ D");
        for (int connections : plan.connections) {
            for (var system : Contender.values()) {
                for (var phase : List.of(Phase.THROUGH, Phase.ACCEPT, Phase.DRAIN)) {
                    rate(table, all().of(system, phase).with(connections), system, phase, connections);
                }
            }
        }
        return table;
    }

    private void rate(Table table, Medians rounds, Contender system, Phase phase, int connections) {
        if (rounds.none()) {
            return;
        }
        boolean door = phase != Phase.DRAIN;
        boolean out = phase != Phase.ACCEPT;
        double answered = rounds.median(Measurement::answeredPerSecond);
        double delivered = rounds.median(Measurement::deliveredPerSecond);
        table.row(
                system.title(),
                Integer.toString(connections),
                phase.title(),
                door ? Table.whole(answered) : "",
                door ? Table.whole(rounds.median(Measurement::acceptedPerSecond)) : "",
                out ? Table.whole(delivered) : "",
                Table.whole(100
                                * rounds.spread(
                                        door ? Measurement::answeredPerSecond : Measurement::deliveredPerSecond))
                        + " %",
                door ? millis(rounds.median(one -> one.latency().p50())) : "",
                door ? millis(rounds.median(one -> one.latency().p99())) : "",
                door ? Table.ratio(answered, base(Contender.A, connections, true)) : "",
                out ? Table.ratio(delivered, base(Contender.A, connections, false)) : "",
                out ? Table.ratio(delivered, base(Contender.D, connections, false)) : "");
    }

    private double base(Contender system, int connections, boolean door) {
        return all().of(system, Phase.THROUGH)
                .with(connections)
                .median(door ? Measurement::answeredPerSecond : Measurement::deliveredPerSecond);
    }

    private Table costs() {
        var table = new Table(
                "system",
                ">connections",
                "phase",
                ">CPU µs a message: server",
                ">PostgreSQL",
                ">bench",
                ">others idle, % of a core",
                ">allocated kB a message",
                ">WAL bytes a message",
                ">tables and indexes, bytes a message",
                ">heap full (held) MB",
                ">resident MB");
        for (int connections : plan.connections) {
            for (var system : Contender.values()) {
                for (var phase : List.of(Phase.THROUGH, Phase.ACCEPT, Phase.DRAIN)) {
                    cost(table, all().of(system, phase).with(connections), system, phase, connections);
                }
            }
        }
        return table;
    }

    private static void cost(Table table, Medians rounds, Contender system, Phase phase, int connections) {
        if (rounds.none()) {
            return;
        }
        table.row(
                system.title(),
                Integer.toString(connections),
                phase.title(),
                Table.whole(rounds.median(Measurement::serverMicrosPerMessage)),
                Table.whole(rounds.median(Measurement::postgresMicrosPerMessage)),
                Table.whole(rounds.median(Measurement::benchMicrosPerMessage)),
                Table.one(rounds.median(one -> 100 * one.used().others() / one.seconds())),
                Table.one(rounds.median(Measurement::allocatedPerMessage) / 1024),
                Table.whole(rounds.median(Measurement::walPerMessage)),
                Table.whole(rounds.median(Measurement::tablesPerMessage)),
                Table.whole(rounds.median(one -> one.heap().full())) + " ("
                        + Table.whole(rounds.median(one -> one.heap().held())) + ")",
                Table.whole(rounds.median(one -> one.heap().resident())));
    }

    private Table openLoop() {
        var table = new Table(
                "system",
                ">part of its most",
                ">due/s",
                ">answered/s",
                ">end to end/s",
                ">p50 ms",
                ">p99 ms",
                ">p99.9 ms",
                ">longest ms",
                ">p99 ÷ A");
        for (double share : plan.shares) {
            for (var system : Contender.values()) {
                var rounds = open(system, share);
                if (!rounds.none()) {
                    table.row(
                            system.title(),
                            Table.whole(100 * share) + " %",
                            Table.whole(rounds.median(Measurement::offered)),
                            Table.whole(rounds.median(Measurement::answeredPerSecond)),
                            Table.whole(rounds.median(Measurement::deliveredPerSecond)),
                            millis(rounds.median(one -> one.latency().p50())),
                            millis(rounds.median(one -> one.latency().p99())),
                            millis(rounds.median(one -> one.latency().p999())),
                            millis(rounds.median(one -> one.latency().max())),
                            Table.ratio(p99(system, share), p99(Contender.A, share)));
                }
            }
        }
        return table;
    }

    private Medians open(Contender system, double share) {
        return all().of(system, Phase.OPEN).of(one -> one.share() == share);
    }

    private double p99(Contender system, double share) {
        return open(system, share).median(one -> one.latency().p99());
    }

    private static String millis(double micros) {
        return Table.one(micros / 1e3);
    }

    private Map<String, Double> marks() {
        var marks = new LinkedHashMap<String, Double>();
        for (int connections : plan.connections) {
            var sluis = all().of(one -> one.system() == Contender.SLUIS).with(connections);
            double door = sluis.of(Contender.SLUIS, Phase.ACCEPT).median(Measurement::answeredPerSecond);
            double out = sluis.of(Contender.SLUIS, Phase.THROUGH).median(Measurement::deliveredPerSecond);
            marks.put("accept/A@" + connections, door / base(Contender.A, connections, true));
            marks.put("end-to-end/A@" + connections, out / base(Contender.A, connections, false));
            marks.put("end-to-end/D@" + connections, out / base(Contender.D, connections, false));
            marks.put("accept@" + connections, door);
        }
        marks.put("heap", all().of(one -> one.system() == Contender.SLUIS).median(one -> one.heap()
                .full()));
        marks.put("p99/A@half", p99(Contender.SLUIS, 0.5) / p99(Contender.A, 0.5));
        marks.values().removeIf(value -> !Double.isFinite(value) || value == 0);
        return marks;
    }

    private Map<String, String> drawings() {
        var drawings = new LinkedHashMap<String, String>();
        drawings.put(name + "-rates.svg", Drawing.rates(this));
        if (!all().of(one -> one.phase() == Phase.OPEN).none()) {
            drawings.put(name + "-open.svg", Drawing.openLoop(this));
        }
        return drawings;
    }

    double rate(Contender system, Phase phase, int connections) {
        return all().of(system, phase)
                .with(connections)
                .median(phase == Phase.ACCEPT ? Measurement::answeredPerSecond : Measurement::deliveredPerSecond);
    }

    double openMillis(Contender system, double share, boolean tail) {
        return open(system, share)
                        .median(one ->
                                tail ? one.latency().p99() : one.latency().p50())
                / 1e3;
    }
}
