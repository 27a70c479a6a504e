package nl.sluis.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/** Accepting alone, for comparing two settings of the gateway in little time. */
record Door(Plan plan, Scene scene) implements Part {
    @Override
    public Finding run(Fleet fleet) throws IOException {
        var measurements = new ArrayList<Measurement>();
        var station = fleet.station(Contender.SLUIS, scene);
        try (var trial = fleet.trial(station, plan.connections.getFirst())) {
            trial.slowReceiver();
            trial.asFastAsAnswered(Long.MAX_VALUE);
            trial.run("warm-up, receiver slow", plan.warmUp());
            measurements.add(trial.measure(Phase.ACCEPT, Duration.ofSeconds(plan.doorSeconds)));
        }
        return new ComparisonReport("door", plan, measurements, fleet.ledgersOf(scene)).finding();
    }
}
