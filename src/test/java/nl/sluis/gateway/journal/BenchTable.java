package nl.sluis.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a line each, printed and kept as it comes: a run that is broken off leaves what it had. */
final class BenchTable {
    private static final String HEAD = "| what | entries | measured | mark | met |\n|---|---:|---|---|---|\n";
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    BenchTable(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.getParent());
        if (Files.notExists(file)) {
            Files.writeString(file, HEAD);
        }
    }

    /** @param mark in words; empty where the issue sets none, and {@code met} then says nothing */
    void add(String what, long entries, String measured, String mark, boolean met) throws IOException {
        var line = "| %s | %s | %s | %s | %s |"
                .formatted(what, size(entries), measured, mark, mark.isEmpty() ? "" : met ? "yes" : "**no**");
        lines.add(line);
        System.out.println(line);
        System.out.flush();
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    String whole() {
        return HEAD + String.join("\n", lines);
    }

    static String size(long entries) {
        return entries >= 1_000_000
                ? String.format(Locale.ROOT, "%.3g M", entries / 1e6)
                : String.format(Locale.ROOT, "%.3g k", entries / 1e3);
    }
}
