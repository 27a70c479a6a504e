package nl.sluis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a run found, as a table for people and as JSON for programs. */
record Report(Plan plan, List<Measurement> measurements, List<String> ledgers) {
    String markdown() {
        var text = new StringBuilder();
        text.append(
                "Load: %s, %s connections, %d-byte messages, %d persons; warm-up %d s, measured %d s; rounds %d; each JVM %s; %s, %d processors, Java %s.%n%n"
                        .formatted(
                                plan.rate == 0 ? "closed loop" : "open loop at " + plan.rate + "/s",
                                plan.connections,
                                plan.size,
                                plan.persons,
                                plan.warmUpSeconds,
                                plan.measureSeconds,
                                plan.rounds,
                                String.join(" ", plan.jvm),
                                System.getProperty("os.name"),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version")));
        if (plan.quick) {
            text.append("**Quick run: a smoke test. These figures say nothing about speed.**\n\n");
        }
        text.append(plan.togetherSeconds > 0 ? together() : table());
        text.append("\nLedger\n\n");
        ledgers.forEach(ledger -> text.append("- ").append(ledger).append('\n'));
        return text.toString();
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("result.md"), markdown());
        var json = new LinkedHashMap<String, Object>();
        json.put("quick", plan.quick);
        json.put("connections", plan.connections);
        json.put("ratePerSecond", plan.rate);
        json.put("messageBytes", plan.size);
        json.put("persons", plan.persons);
        json.put("warmUpSeconds", plan.warmUpSeconds);
        json.put("backlog", plan.backlog);
        json.put("jvm", plan.jvm);
        json.put("java", System.getProperty("java.version"));
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("measurements", measurements);
        json.put("ledgers", ledgers);
        var writer = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        writer.writeValue(folder.resolve("result.json").toFile(), json);
    }

    private String table() {
        var text = new StringBuilder("""
                | system | connections | phase | accepted/s | end to end/s | p50 ms | p99 ms | CPU µs per message: server | PostgreSQL | bench | heap max MB (held) | resident MB | accepted ÷ A | end to end ÷ D |
                |---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (int connections : plan.connections) {
            for (var system : Contender.values()) {
                for (var phase : Phase.values()) {
                    var kind = new Kind(system, connections, phase);
                    if (of(kind).findAny().isPresent()) {
                        text.append(row(kind));
                    }
                }
            }
        }
        return text.toString();
    }

    /** Measurements of which the median is shown. */
    private record Kind(Contender system, int connections, Phase phase) {
        Kind baseline(Contender other) {
            return new Kind(other, connections, Phase.THROUGH);
        }
    }

    private String row(Kind kind) {
        var phase = kind.phase();
        double accepted = median(kind, Measurement::acceptedPerSecond).orElse(0);
        double delivered = median(kind, Measurement::deliveredPerSecond).orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s | %.0f | %.0f | %.0f | %.0f (%.0f) | %.0f | %s | %s |%n",
                kind.system().title(),
                kind.connections(),
                phase.title(),
                phase == Phase.DRAIN ? "" : "%,.0f".formatted(accepted),
                phase == Phase.ACCEPT ? "" : "%,.0f".formatted(delivered),
                phase == Phase.DRAIN ? "" : millis(kind, Measurement::p50Micros),
                phase == Phase.DRAIN ? "" : millis(kind, Measurement::p99Micros),
                median(kind, Measurement::serverMicrosPerMessage).orElse(0),
                median(kind, Measurement::postgresMicrosPerMessage).orElse(0),
                median(kind, Measurement::benchMicrosPerMessage).orElse(0),
                median(kind, Measurement::heapMb).orElse(0),
                median(kind, Measurement::heapHeldMb).orElse(0),
                median(kind, Measurement::residentMb).orElse(0),
                phase == Phase.DRAIN ? "" : ratio(accepted, kind.baseline(Contender.A), Measurement::acceptedPerSecond),
                phase == Phase.ACCEPT
                        ? ""
                        : ratio(delivered, kind.baseline(Contender.D), Measurement::deliveredPerSecond));
    }

    private String together() {
        var text = new StringBuilder("| system | until s | accepted/s | end to end/s | waiting | p50 ms | p99 ms |\n"
                + "|---|---:|---:|---:|---:|---:|---:|\n");
        double second = 0;
        for (var row : measurements) {
            second += row.seconds();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %,.0f | %,.0f | %,d | %.1f | %.1f |%n",
                    row.system().title(),
                    second,
                    row.acceptedPerSecond(),
                    row.deliveredPerSecond(),
                    row.waiting(),
                    row.p50Micros() / 1e3,
                    row.p99Micros() / 1e3));
        }
        return text + lastMinute();
    }

    /** Whether the rate falls off: the last third against the third before it. */
    private String lastMinute() {
        int third = measurements.size() / 3;
        if (third == 0) {
            return "";
        }
        int size = measurements.size();
        double middle = mean(measurements.subList(size - 2 * third, size - third));
        double last = mean(measurements.subList(size - third, size));
        return String.format(
                Locale.ROOT,
                "%nEnd to end, last third against the third before it: %,.0f/s against %,.0f/s, %.2f.%n",
                last,
                middle,
                last / middle);
    }

    private static double mean(List<Measurement> rows) {
        return rows.stream()
                .mapToDouble(Measurement::deliveredPerSecond)
                .average()
                .orElse(0);
    }

    private String ratio(double value, Kind baseline, ToDoubleFunction<Measurement> figure) {
        var base = median(baseline, figure);
        return base.isPresent() ? String.format(Locale.ROOT, "%.2f", value / base.getAsDouble()) : "";
    }

    private String millis(Kind kind, ToDoubleFunction<Measurement> micros) {
        return String.format(Locale.ROOT, "%.1f", median(kind, micros).orElse(0) / 1e3);
    }

    private OptionalDouble median(Kind kind, ToDoubleFunction<Measurement> figure) {
        double[] sorted = of(kind).mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    private Stream<Measurement> of(Kind kind) {
        return measurements.stream().filter(one -> new Kind(one.system(), one.connections(), one.phase()).equals(kind));
    }
}
