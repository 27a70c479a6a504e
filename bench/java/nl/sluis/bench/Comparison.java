package nl.sluis.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All systems under the same messages: each warmed, then in rounds, in turns; in the closed loop with each number of
 * connections, and, where it is asked for, in the open loop at parts of what each did at most.
 */
final class Comparison implements Part {
    private static final Duration RAMP = Duration.ofSeconds(2);
    private static final int OPEN_CONNECTIONS = 256;

    private final String name;
    private final Plan plan;
    private final Scene scene;
    private final boolean open;
    private final List<Measurement> measurements = new ArrayList<>();

    /** @param open whether the open loop follows */
    Comparison(String name, Plan plan, Scene scene, boolean open) {
        this.name = name;
        this.plan = plan;
        this.scene = scene;
        this.open = open;
    }

    @Override
    public Finding run(Fleet fleet) throws IOException {
        for (var system : plan.systems) {
            warmUp(fleet, fleet.station(system, scene));
        }
        for (int round = 1; round <= plan.rounds; round++) {
            for (var system : plan.systems) {
                say("closed loop", round, system);
                closed(fleet, fleet.station(system, scene));
            }
        }
        if (open) {
            openRounds(fleet);
        }
        var report = new ComparisonReport(name, plan, measurements, fleet.ledgersOf(scene));
        fleet.stop(scene);
        return report.finding();
    }

    private void say(String what, int round, Contender system) {
        System.err.printf("%s, %s, round %d of %d: %s%n", scene.title(), what, round, plan.rounds, system.title());
    }

    private void warmUp(Fleet fleet, Station station) {
        try (var trial = fleet.trial(station, plan.connections.getFirst())) {
            trial.asFastAsAnswered(plan.backlog);
            trial.run("warm-up", plan.warmUp());
            if (station.system() == Contender.SLUIS) {
                trial.slowReceiver();
                trial.asFastAsAnswered(Long.MAX_VALUE);
                trial.run("warm-up, receiver slow", plan.warmUp().dividedBy(4));
                var ignored = trial.drain(drain());
            } else {
                trial.settle(RAMP);
            }
        }
    }

    private void closed(Fleet fleet, Station station) {
        // the mix has the open loop for its other figures
        for (int connections : open ? plan.connections.subList(0, 1) : plan.connections) {
            try (var trial = fleet.trial(station, connections)) {
                trial.asFastAsAnswered(plan.backlog);
                trial.run("ramp", RAMP);
                measurements.add(trial.measure(Phase.THROUGH, plan.measure()));
                if (station.system() == Contender.SLUIS) {
                    door(trial);
                } else {
                    trial.settle(RAMP);
                }
            }
        }
    }

    private void door(Trial trial) {
        trial.slowReceiver();
        trial.asFastAsAnswered(Long.MAX_VALUE);
        trial.run("ramp, receiver slow", RAMP);
        measurements.add(trial.measure(Phase.ACCEPT, plan.measure()));
        measurements.add(trial.drain(drain()));
    }

    private Duration drain() {
        return Duration.ofSeconds(plan.drainSeconds);
    }

    private void openRounds(Fleet fleet) throws IOException {
        var most = plan.systems.stream().collect(Collectors.toMap(system -> system, this::most));
        for (int round = 1; round <= plan.rounds; round++) {
            for (var system : plan.systems) {
                say("open loop", round, system);
                open(fleet, fleet.station(system, scene), most);
            }
        }
    }

    /** Answered a second while what was accepted also left, with whichever number of connections did best. */
    private double most(Contender system) {
        var through = new Medians(measurements).of(system, Phase.THROUGH);
        return through.connections()
                .mapToDouble(count -> through.with(count).median(Measurement::answeredPerSecond))
                .max()
                .orElse(0);
    }

    private void open(Fleet fleet, Station station, Map<Contender, Double> most) {
        for (double share : plan.shares) {
            try (var trial = fleet.trial(station, OPEN_CONNECTIONS)) {
                trial.atRate(share * most.getOrDefault(station.system(), 1.0), share);
                trial.run("ramp", RAMP);
                measurements.add(trial.measure(Phase.OPEN, plan.measure()));
                trial.settle(drain());
            }
        }
    }
}
