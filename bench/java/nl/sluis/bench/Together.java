package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accept and delivery together for a long time: whether it goes on as it began, and what grows meanwhile. */
record Together(Plan plan, Scene scene) implements Part {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final long LEAST_ROOM = 3_000_000_000L;
    private static final double DECLINE = 0.95;

    /** Ten seconds of it, and how things stood at their end. */
    record Row(
            double second,
            double accepted,
            double delivered,
            long waiting,
            double p99Millis,
            double heapMb,
            Stock stock) {}

    /** In MB and rows. */
    record Stock(double outboxMb, long dead, double storeMb) {}

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var station = fleet.station(Contender.SLUIS, scene);
        var rows = new ArrayList<Row>();
        try (var trial = fleet.trial(station, plan.connections.getFirst())) {
            if (plan.rate > 0) {
                trial.atRate(plan.rate, 1);
            } else {
                trial.asFastAsAnswered(plan.backlog);
            }
            trial.run("warm-up", plan.warmUp());
            for (int i = 1; i <= plan.togetherSeconds / LOOK.toSeconds() && room(station); i++) {
                rows.add(row(10.0 * i, trial.measure(Phase.THROUGH, LOOK), station));
                tell(rows.getLast());
            }
            var ignored = trial.drain(Duration.ofSeconds(plan.drainSeconds));
        }
        return finding(rows, fleet.ledgersOf(scene));
    }

    /** A full disk is another test than this one. */
    private static boolean room(Station station) throws IOException {
        boolean room = Files.getFileStore(station.storeFolder()).getUsableSpace() > LEAST_ROOM;
        if (!room) {
            System.err.println("    ends early: the disk is nearly full");
        }
        return room;
    }

    private static Row row(double second, Measurement one, Station station) {
        var stock = station.store()
                .map(store -> new Stock(
                        store.bytesOfOutbox() / 1e6,
                        store.deadOfOutbox(),
                        store.size().tables() / 1e6))
                .orElse(new Stock(0, 0, 0));
        return new Row(
                second,
                one.acceptedPerSecond(),
                one.deliveredPerSecond(),
                one.waiting(),
                one.latency().p99() / 1e3,
                station.heapBytes() / 1e6,
                stock);
    }

    private static void tell(Row row) {
        System.err.printf(
                "    %5.0f s  accepted %,6.0f/s  delivered %,6.0f/s  p99 %,6.1f ms  heap %,4.0f MB  outbox %,4.0f MB, %,d dead rows  store %,6.0f MB%n",
                row.second,
                row.accepted,
                row.delivered,
                row.p99Millis,
                row.heapMb,
                row.stock.outboxMb,
                row.stock.dead,
                row.stock.storeMb);
    }

    private Finding finding(List<Row> rows, List<String> ledgers) {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("rows", rows);
        raw.put("ledgers", ledgers);
        double first = mean(rows, 0);
        double last = mean(rows, 3);
        var text =
                new StringBuilder(plan.conditions().sentence()).append("\n\n").append(table(rows));
        text.append("%nTogether for %,.0f s of the %,d that were asked for, %s."
                .formatted(
                        rows.getLast().second,
                        plan.togetherSeconds,
                        plan.rate > 0 ? "%,.0f messages a second due".formatted(plan.rate) : "closed loop"));
        text.append(" End to end, last quarter against the first: %,.0f/s against %,.0f/s, %.2f: %s.%n"
                .formatted(last, first, last / first, last < DECLINE * first ? "**it declines**" : "no decline"));
        text.append("\nLedger\n\n");
        ledgers.forEach(ledger -> text.append("- ").append(ledger).append('\n'));
        // less than an hour says nothing about an hour
        var mark = rows.getLast().second < 3_590 ? "last/first of a shorter run" : "last/first";
        return new Finding("together", text.toString(), raw, Map.of(mark, last / first), Map.of());
    }

    /** At most thirty rows of as many seconds each; all of them are in the raw figures. */
    private static Table table(List<Row> rows) {
        var table = new Table(
                ">until s",
                ">accepted/s",
                ">end to end/s",
                ">waiting",
                ">p99 ms",
                ">heap MB",
                ">outbox MB",
                ">dead rows of it",
                ">store MB");
        int step = Math.max(1, rows.size() / 30);
        for (int i = step - 1; i < rows.size(); i += step) {
            var several = rows.subList(i - step + 1, i + 1);
            var row = rows.get(i);
            table.row(
                    Table.whole(row.second),
                    Table.whole(several.stream()
                            .mapToDouble(Row::accepted)
                            .average()
                            .orElse(0)),
                    Table.whole(several.stream()
                            .mapToDouble(Row::delivered)
                            .average()
                            .orElse(0)),
                    Table.whole(row.waiting),
                    Table.one(several.stream().mapToDouble(Row::p99Millis).max().orElse(0)),
                    Table.whole(row.heapMb),
                    Table.whole(row.stock.outboxMb),
                    Table.whole(row.stock.dead),
                    Table.whole(row.stock.storeMb));
        }
        return table;
    }

    private static double mean(List<Row> rows, int quarter) {
        int from = rows.size() * quarter / 4;
        int to = Math.max(from + 1, rows.size() * (quarter + 1) / 4);
        return rows.subList(Math.min(from, rows.size() - 1), Math.min(to, rows.size())).stream()
                .mapToDouble(Row::delivered)
                .average()
                .orElse(0);
    }
}
