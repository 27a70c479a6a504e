package nl.sluis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Another design for "encrypt on the way": a producer, Kroxylicious, a broker of Kafka and a consumer in one JVM, mutual TLS on
 * every leg; with and without its record encryption, with and without a flush of each batch. What {@code bench/run} built for
 * it is run as it is; without that, the part says so.
 */
record Kroxylicious(Plan plan) implements Part {
    private static final int CALLERS = 256;
    private static final List<Form> FORMS =
            List.of(new Form(false, false), new Form(true, false), new Form(true, true));

    record Form(boolean encrypted, boolean flushed) {
        String title() {
            return (encrypted ? "records encrypted" : "passed on as they are")
                    + (flushed ? ", each batch flushed before it is acknowledged" : ", not flushed (Kafka's own way)");
        }
    }

    /** One round of one form. */
    record Round(Form form, double acknowledged, double read, double cpuMicros) {}

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var classPath = plan.build().resolve("kroxylicious/classpath.txt");
        if (!Files.exists(classPath)) {
            return new Finding(
                    "kroxylicious", "Not measured: its libraries could not be fetched.", Map.of(), Map.of(), Map.of());
        }
        var folder = Files.createDirectories(plan.build().resolve("kroxylicious/run"))
                .toRealPath();
        var rounds = new ArrayList<Round>();
        try {
            var pki = OwnPki.make(folder.resolve("pki"));
            for (int round = 0; round < plan.rounds; round++) {
                for (var form : FORMS) {
                    rounds.add(
                            one(form, pki, folder, Files.readString(classPath).strip()));
                }
            }
        } finally {
            Server.delete(folder);
        }
        return finding(rounds);
    }

    private Round one(Form form, Pki pki, Path folder, String classPath) throws IOException {
        var logs = folder.resolve("logs");
        var output = folder.resolveSibling("output.log");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(plan.jvm);
        command.addAll(List.of(
                "-cp",
                plan.build().toRealPath().resolve("kroxylicious/classes") + ":" + classPath,
                "nl.sluis.bench.kroxylicious.KroxyliciousBench",
                pki.folder().toString(),
                logs.toString(),
                Integer.toString(30_000 + (int) (System.nanoTime() % 10_000)),
                Integer.toString(plan.warmUpSeconds / 3 + 1),
                Integer.toString(plan.measureSeconds),
                Integer.toString(CALLERS),
                Boolean.toString(form.encrypted),
                Boolean.toString(form.flushed)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(plan.warmUpSeconds + plan.measureSeconds + 60L, TimeUnit.SECONDS)) {
                throw new IOException("Kroxylicious did not end; see " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Server.delete(logs);
        }
        return round(form, output);
    }

    private static Round round(Form form, Path output) throws IOException {
        var line = Files.readAllLines(output).stream()
                .filter(one -> one.startsWith("{\"acknowledged\""))
                .findFirst()
                .orElseThrow(() -> new IOException("Kroxylicious told nothing; see " + output));
        JsonNode told = new ObjectMapper().readTree(line);
        System.err.printf("  Kroxylicious, %s: %s%n", form.title(), told);
        return new Round(
                form,
                told.path("acknowledged").asDouble(),
                told.path("read").asDouble(),
                told.path("cpuMicros").asDouble());
    }

    private Finding finding(List<Round> rounds) {
        var table = new Table(
                "Kroxylicious 0.12.0 over Kafka 4.0.0, " + CALLERS + " callers",
                ">acknowledged/s",
                ">read/s",
                ">CPU µs a message, all in one JVM");
        for (var form : FORMS) {
            var of = rounds.stream().filter(round -> round.form.equals(form)).toList();
            table.row(
                    form.title(),
                    Table.whole(
                            median(of.stream().mapToDouble(Round::acknowledged).toArray())),
                    Table.whole(median(of.stream().mapToDouble(Round::read).toArray())),
                    Table.whole(median(of.stream().mapToDouble(Round::cpuMicros).toArray())));
        }
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("rounds", rounds);
        return new Finding("kroxylicious", plan.conditions().sentence() + "\n\n" + table, raw, Map.of(), Map.of());
    }

    private static double median(double... figures) {
        return Medians.median(figures).orElse(0);
    }
}
