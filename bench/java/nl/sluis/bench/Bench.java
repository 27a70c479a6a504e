package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine;

/** Runs a {@link Plan}: part after part, and puts down what each found as soon as it has found it. */
final class Bench {
    private final Plan plan;
    private final Path folder;

    private Bench(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var plan = new Plan();
        var line = new CommandLine(plan).setCaseInsensitiveEnumValuesAllowed(true);
        int refused = line.execute(arguments);
        if (refused != 0 || line.isUsageHelpRequested() || line.isVersionHelpRequested()) {
            System.exit(refused);
        }
        var name = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        var folder = Files.createDirectories(
                plan.settled().bench().resolve("results").resolve(name));
        new Bench(plan, folder.toRealPath()).run();
        System.exit(0);
    }

    private void run() throws IOException {
        var publication = new Publication(folder, plan.bench().resolve("results/cited"));
        long begin = System.nanoTime();
        for (var name : plan.chosen()) {
            System.err.printf("== %s, %.0f s after the start%n", name, (System.nanoTime() - begin) / 1e9);
            try (var fleet = new Fleet(plan, folder)) {
                var finding = part(name).run(fleet);
                System.out.println("\n## " + name + "\n\n" + finding.markdown());
                publication.keep(finding);
                if (plan.write != null) {
                    publication.write(finding, plan.write);
                }
            }
        }
        System.err.printf("written: %s, after %.0f s%n", folder, (System.nanoTime() - begin) / 1e9);
    }

    private Part part(String name) throws IOException {
        return switch (name) {
            case "one-type" -> new Comparison(name, plan, OneType.of(plan), false);
            case "mix" -> new Comparison(name, plan, Mix.of(plan, plan.regions, plan.consents), true);
            case "together" -> new Together(plan, OneType.of(plan));
            case "door" -> new Door(plan, OneType.of(plan));
            case "limits" -> new Limits(plan, OneType.of(plan));
            case "start" -> new StartTime(plan, OneType.of(plan));
            case "kroxylicious" -> new Kroxylicious(plan);
            case "nodes" -> new Nodes(plan, OneType.of(plan));
            case "regions" -> new Regions(plan, List.of(1, 10, 35));
            case "growth" -> new Growth(plan);
            default -> throw new IllegalArgumentException("no part is called " + name);
        };
    }
}
