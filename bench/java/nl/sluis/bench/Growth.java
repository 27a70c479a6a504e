package nl.sluis.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepting on top of logs of different sizes that {@code bench/log generate} made, by {@code bench/log accept}: the journal with
 * its tree, 256 callers, without HTTP. <b>It adds entries to the logs it is given.</b>
 */
record Growth(Plan plan) implements Part {
    /** One time on one log. */
    record Time(String log, long entries, double perSecond) {}

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var times = new ArrayList<Time>();
        for (int round = 0; round < plan.rounds; round++) {
            for (var log : plan.logs) {
                var accepted = new LogCommand(plan).accept(log, 2L * plan.measureSeconds);
                times.add(new Time(log.getFileName().toString(), accepted.entries(), accepted.perSecond()));
            }
        }
        return finding(times);
    }

    private Finding finding(List<Time> times) {
        var table = new Table("entries stored", ">accepted/s by the journal alone", ">÷ the first");
        var logs = times.stream().map(Time::log).distinct().toList();
        double first = median(times, logs.getFirst());
        for (var log : logs) {
            double rate = median(times, log);
            long entries = times.stream()
                    .filter(time -> time.log.equals(log))
                    .mapToLong(Time::entries)
                    .min()
                    .orElse(0);
            table.row(Table.whole(entries), Table.whole(rate), Table.two(rate / first));
        }
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("times", times);
        double last = median(times, logs.getLast());
        return new Finding(
                "growth",
                plan.conditions().sentence() + "\n\n" + table,
                raw,
                Map.of("largest/smallest", last / first),
                Map.of());
    }

    private static double median(List<Time> times, String log) {
        return Medians.median(times.stream()
                        .filter(time -> time.log.equals(log))
                        .mapToDouble(Time::perSecond)
                        .toArray())
                .orElse(0);
    }
}
