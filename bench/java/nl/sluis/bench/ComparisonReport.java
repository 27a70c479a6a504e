package nl.sluis.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a {@link Comparison}, its marks and its drawings. */
record ComparisonReport(String name, Plan plan, List<Measurement> measurements, List<String> ledgers) {
    Finding finding() {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("measurements", measurements);
        raw.put("ledgers", ledgers);
        return new Finding(name, markdown(), raw, marks(), drawings());
    }

    private Medians all() {
        return new Medians(measurements);
    }

    OpenLoop openLoop() {
        return new OpenLoop(plan.shares, all());
    }

    private String markdown() {
        var text =
                new StringBuilder(plan.conditions().sentence()).append("\n\n").append(rates());
        text.append('\n').append(new Costs(plan.connections, all()).table());
        if (!openLoop().none()) {
            text.append('\n').append(openLoop().table());
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
        marks.put(
                "heap",
                measurements.stream()
                        .filter(one -> one.system() == Contender.SLUIS)
                        .mapToDouble(one -> one.heap().full())
                        .max()
                        .orElse(0));
        marks.put(
                "p99/A@half", openLoop().p99(Contender.SLUIS, 0.5) / openLoop().p99(Contender.A, 0.5));
        marks.values().removeIf(value -> !Double.isFinite(value) || value == 0);
        return marks;
    }

    private Map<String, String> drawings() {
        var drawings = new LinkedHashMap<String, String>();
        drawings.put(name + "-rates.svg", Drawing.rates(this));
        if (!openLoop().none()) {
            drawings.put(name + "-open.svg", Drawing.openLoop(this));
        }
        return drawings;
    }

    double rate(Contender system, Phase phase, int connections) {
        return all().of(system, phase)
                .with(connections)
                .median(phase == Phase.ACCEPT ? Measurement::answeredPerSecond : Measurement::deliveredPerSecond);
    }
}
