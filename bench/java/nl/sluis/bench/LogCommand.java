package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The other bench, {@code bench/log}, as a command: it works inside the gateway's code, of which this one knows nothing. */
record LogCommand(Plan plan) {
    private static final Pattern TOLD = Pattern.compile("accept \\| (\\d+) entries stored \\| (\\d+)/s");
    private static final long PATIENCE_MINUTES = 10;

    /** Accepted by the journal alone on top of a log. */
    record Accepted(long entries, double perSecond) {}

    void generate(long entries, Path log) throws IOException {
        var unused = said(List.of("generate", Long.toString(entries), "--data-dir", log.toString(), "--months", "1"));
    }

    /** Adds entries to the log. */
    Accepted accept(Path log, long seconds) throws IOException {
        var said = said(List.of("accept", "--data-dir", log.toString(), "--seconds", Long.toString(seconds)));
        var match = TOLD.matcher(said);
        if (!match.find()) {
            throw new IOException("bench/log accept on " + log + " said: " + said);
        }
        System.err.println("  " + match.group());
        return new Accepted(Long.parseLong(match.group(1)), Double.parseDouble(match.group(2)));
    }

    private String said(List<String> words) throws IOException {
        var output = Files.createTempFile("bench-log", ".log");
        var command = new ArrayList<>(List.of("bench/log"));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .directory(plan.home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("BENCH_AS_IS", "1"); // with the classes that are there: it would build for minutes
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
            return Files.readString(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }
}
