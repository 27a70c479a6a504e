package nl.sluis.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mix in one region, in ten and in all: whether a region costs more than its files. */
record Regions(Plan plan, List<Integer> counts) implements Part {
    @Override
    public Finding run(Fleet fleet) throws IOException {
        var measurements = new ArrayList<Measurement>();
        var scenes = new ArrayList<Mix>();
        for (int count : counts) {
            var scene = Mix.of(plan, count, Math.min(plan.consents, 10_000));
            scenes.add(scene);
            warmUp(fleet, fleet.station(Contender.SLUIS, scene));
        }
        for (int round = 0; round < plan.rounds; round++) {
            for (var scene : scenes) {
                measurements.add(measured(fleet, fleet.station(Contender.SLUIS, scene)));
            }
        }
        return finding(measurements, scenes);
    }

    private void warmUp(Fleet fleet, Station station) {
        try (var trial = fleet.trial(station, plan.connections.getFirst())) {
            trial.asFastAsAnswered(plan.backlog);
            trial.run("warm-up", plan.warmUp().dividedBy(2));
            trial.settle(Duration.ofSeconds(plan.drainSeconds));
        }
    }

    private Measurement measured(Fleet fleet, Station station) {
        try (var trial = fleet.trial(station, plan.connections.getFirst())) {
            trial.asFastAsAnswered(plan.backlog);
            trial.run("ramp", Duration.ofSeconds(2));
            var measured = trial.measure(Phase.THROUGH, plan.measure());
            trial.settle(Duration.ofSeconds(plan.drainSeconds));
            return measured;
        }
    }

    private Finding finding(List<Measurement> measurements, List<Mix> scenes) {
        var table = new Table(
                "regions",
                ">answered/s",
                ">end to end/s",
                ">÷ one region",
                ">p99 ms",
                ">CPU µs a message: server",
                ">heap full MB");
        double one = rounds(measurements, scenes.getFirst()).median(Measurement::answeredPerSecond);
        for (var scene : scenes) {
            var rounds = rounds(measurements, scene);
            double answered = rounds.median(Measurement::answeredPerSecond);
            table.row(
                    scene.title(),
                    Table.whole(answered),
                    Table.whole(rounds.median(Measurement::deliveredPerSecond)),
                    Table.ratio(answered, one),
                    Table.one(rounds.median(measured -> measured.latency().p99()) / 1e3),
                    Table.whole(rounds.median(Measurement::serverMicrosPerMessage)),
                    Table.whole(rounds.median(measured -> measured.heap().full())));
        }
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("measurements", measurements);
        double last = rounds(measurements, scenes.getLast()).median(Measurement::answeredPerSecond);
        return new Finding(
                "regions", plan.conditions().sentence() + "\n\n" + table, raw, Map.of("all/one", last / one), Map.of());
    }

    private static Medians rounds(List<Measurement> measurements, Mix scene) {
        return new Medians(measurements).of(measured -> measured.scene().equals(scene.title()));
    }
}
