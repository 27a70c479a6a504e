package nl.sluis.gateway.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Runs the attack and writes its tables and its plot. {@code bench/linkage} starts it. */
final class Linkage {
    private static final long PERSONS = 18_000_000;
    private static final int CLIENTS = 4_000;

    private Linkage() {}

    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.forLanguageTag("nl-NL"));
        var persons = PERSONS;
        var clients = CLIENTS;
        var config = Path.of("config");
        var into = Path.of("target", "linkage");
        for (var i = 0; i < words.length; i += 2) {
            switch (words[i]) {
                case "--persons" -> persons = Long.parseLong(words[i + 1]);
                case "--clients" -> clients = Integer.parseInt(words[i + 1]);
                case "--config" -> config = Path.of(words[i + 1]);
                case "--into" -> into = Path.of(words[i + 1]);
                default -> throw new IllegalArgumentException("unknown: " + words[i]);
            }
        }
        var campaign = new Campaign(config, persons, clients, passed("clients drawn", persons));
        var kMaps = campaign.kMaps(passed("people counted", persons));
        var report = LinkageReport.of(campaign, kMaps);
        Files.createDirectories(into);
        Files.writeString(into.resolve("linkage.md"), report);
        Files.writeString(into.resolve("linkage.svg"), LinkagePlot.of(campaign));
        System.out.println(report);
    }

    private static LongConsumer passed(String what, long of) {
        return count -> System.err.printf("%s: %,d of %,d%n", what, count, of);
    }
}
