package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Accepting on top of logs of different sizes that {@code bench/log generate} made, by {@code bench/log accept}: the journal with
 * its tree, 256 callers, without HTTP. <b>It adds entries to the logs it is given.</b>
 */
record Growth(Plan plan) implements Part {
    private static final Pattern TOLD = Pattern.compile("accept \\| (\\d+) entries stored \\| (\\d+)/s");
    private static final long PATIENCE_MINUTES = 10;

    /** One time on one log. */
    record Time(String log, long entries, double perSecond) {}

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var times = new ArrayList<Time>();
        for (int round = 0; round < plan.rounds; round++) {
            for (var log : plan.logs) {
                times.add(accept(log));
            }
        }
        return finding(times);
    }

    private Time accept(Path log) throws IOException {
        var output = Files.createTempFile("bench-growth", ".log");
        var process = new ProcessBuilder(
                        "bench/log",
                        "accept",
                        "--data-dir",
                        log.toString(),
                        "--seconds",
                        Integer.toString(2 * plan.measureSeconds))
                .directory(plan.home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var said = Files.readString(output);
        Files.delete(output);
        var match = TOLD.matcher(said);
        if (!match.find()) {
            throw new IOException("bench/log accept on " + log + " said: " + said);
        }
        System.err.println("  " + match.group());
        return new Time(
                log.getFileName().toString(), Long.parseLong(match.group(1)), Double.parseDouble(match.group(2)));
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
        raw.put("conditions", plan.conditions());
        raw.put("times", times);
        double last = median(times, logs.getLast());
        return new Finding(
                "growth", plan.sentence() + "\n\n" + table, raw, Map.of("largest/smallest", last / first), Map.of());
    }

    private static double median(List<Time> times, String log) {
        return Medians.median(times.stream()
                        .filter(time -> time.log.equals(log))
                        .mapToDouble(Time::perSecond)
                        .toArray())
                .orElse(0);
    }
}
