package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
        var journal = journal();
        limits.forEach(limit -> System.err.printf("  %-70s %,12.0f/s%n", limit.what(), limit.perSecond()));
        return finding(limits, door.perSecond(), journal);
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

    /** The journal alone, with its tree, on a small log of its own; empty where {@code bench/log} was not built. */
    private OptionalDouble journal() throws IOException {
        if (!Files.exists(plan.home.resolve("target/log-bench/classpath.txt"))) {
            return OptionalDouble.empty();
        }
        var log = plan.build().toAbsolutePath().resolve("limit-log");
        Server.delete(log);
        try {
            var command = new LogCommand(plan);
            command.generate(10_000, log);
            return OptionalDouble.of(
                    command.accept(log, 2L * plan.measureSeconds).perSecond());
        } finally {
            Server.delete(log);
        }
    }

    private Finding finding(List<Limit> limits, double door, OptionalDouble journal) {
        var table = new Table("one step, over and over", ">a second", ">µs each", ">threads", "what to know of it");
        for (var limit : limits) {
            table.row(
                    limit.what(),
                    Table.whole(limit.perSecond()),
                    Table.two(1e6 / limit.perSecond()),
                    Integer.toString(limit.threads()),
                    limit.remark());
        }
        double rows = limits.getFirst().perSecond();
        var marks = new LinkedHashMap<String, Double>();
        marks.put("door/limit", door / rows);
        journal.ifPresent(rate -> marks.put("write/limit", rate / rows));
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("limits", limits);
        raw.put("door", door);
        return new Finding(
                "limits",
                plan.conditions().sentence() + "\n\n" + table + sentence(door, journal, rows),
                raw,
                marks,
                Map.of());
    }

    private static String sentence(double door, OptionalDouble journal, double rows) {
        return "%nThe journal alone took %s, with its checks and its tree, 256 callers: %s of the rows. The whole gateway took %s a second, over HTTP with TLS, receiver slow, %d connections: %s.%n"
                .formatted(
                        journal.isPresent()
                                ? Table.whole(journal.getAsDouble()) + " messages a second"
                                : "(not measured)",
                        journal.isPresent() ? Table.two(journal.getAsDouble() / rows) : "-",
                        Table.whole(door),
                        CONNECTIONS,
                        Table.two(door / rows));
    }
}
