package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the machine gives when nothing but one step is done: the rows of the store, a flush of the disk, a record of TLS, the
 * cryptography. Nobody passes these; they say how far away the gateway is.
 */
record Limits(Plan plan, OneType scene) implements Part {
    private static final int CONNECTIONS = 256;
    private static final Duration RAMP = Duration.ofSeconds(2);

    /**
     * @param what      is done
     * @param perSecond how often
     * @param threads   that do it
     * @param remark    what to know of it
     */
    record Limit(String what, double perSecond, int threads, String remark) {}

    /** What the whole gateway accepted a second, and the rows that it left. */
    private record Door(double perSecond, RowsLimit rows) {}

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var time = plan.measure().dividedBy(2); // one thread that does one thing is steady soon
        var limits = new ArrayList<Limit>();
        var station = fleet.station(Contender.SLUIS, scene);
        var door = door(fleet, station);
        for (int batch : List.of(512, 64, 1)) {
            limits.add(door.rows().measure(batch, time));
        }
        var scratch = Files.createDirectories(plan.build());
        limits.add(FlushLimit.measure(scratch, time));
        limits.addAll(RecordLimit.measure(station.pki(), time));
        limits.addAll(CryptoLimit.measure(time));
        limits.forEach(limit -> System.err.printf("  %-70s %,12.0f/s%n", limit.what(), limit.perSecond()));
        return finding(limits, door.perSecond());
    }

    /** Accepted a second by the whole gateway on the same database, for the ratio. */
    private Door door(Fleet fleet, Station station) throws IOException {
        try (var trial = fleet.trial(station, CONNECTIONS)) {
            trial.slowReceiver();
            trial.asFastAsAnswered(Long.MAX_VALUE);
            trial.run("warm-up, receiver slow", plan.warmUp());
            double door =
                    trial.measure(Phase.ACCEPT, plan.measure().multipliedBy(2)).acceptedPerSecond();
            trial.pause();
            trial.run("rest", RAMP);
            var rows = RowsLimit.of(station.storeFolder());
            var ignored = trial.drain(Duration.ofSeconds(plan.drainSeconds));
            return new Door(door, rows);
        }
    }

    private Finding finding(List<Limit> limits, double door) {
        var table = new Table("one step, over and over", ">a second", ">µs each", ">threads", "what to know of it");
        for (var limit : limits) {
            table.row(
                    limit.what(),
                    Table.whole(limit.perSecond()),
                    Table.two(1e6 / limit.perSecond()),
                    Integer.toString(limit.threads()),
                    limit.remark());
        }
        double write = door / limits.getFirst().perSecond();
        var text = plan.sentence() + "\n\n" + table
                + "\nThe whole gateway accepted %s messages a second meanwhile, over HTTP with TLS, %d connections: %s of the rows alone.%n"
                        .formatted(Table.whole(door), CONNECTIONS, Table.two(write));
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions());
        raw.put("limits", limits);
        raw.put("door", door);
        return new Finding("limits", text, raw, Map.of("write/limit", write), Map.of());
    }
}
