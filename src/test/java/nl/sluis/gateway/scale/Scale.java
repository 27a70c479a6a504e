package nl.sluis.gateway.scale;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs the country on each plan and writes tables and plots. {@code bench/scale} starts it. */
final class Scale {
    private static final Set<String> KNOWN = Set.of("--figures", "--seed", "--grain", "--into");
    private final Figures figures;
    private final int regions;
    private final long seed;
    private final int grain;

    private Scale(Figures figures, int regions, long seed, int grain) {
        this.figures = figures;
        this.regions = regions;
        this.seed = seed;
        this.grain = grain;
    }

    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var asked = asked(words);
        var figures = Figures.of(Path.of(asked.getOrDefault("--figures", "bench/config/scale.yaml")));
        var regions = new YAMLMapper()
                .readTree(Path.of("config/regions.yaml").toFile())
                .path("regions")
                .size();
        var scale = new Scale(
                figures,
                regions,
                Long.parseLong(asked.getOrDefault("--seed", "1")),
                Integer.parseInt(asked.getOrDefault("--grain", "10")));
        scale.run(Path.of(asked.getOrDefault("--into", "target/scale")));
    }

    private static Map<String, String> asked(String[] words) {
        var asked = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            if (!KNOWN.contains(words[i]) || i + 1 == words.length) {
                throw new IllegalArgumentException("unknown, or without a value: " + words[i]);
            }
            asked.put(words[i], words[i + 1]);
        }
        return asked;
    }

    private void run(Path into) throws IOException {
        Files.createDirectories(into);
        var limits = new LinkedHashMap<Figures.Plan, List<Limit.Point>>();
        for (var plan : figures.plans()) {
            limits.put(plan, limit(figures, plan).points());
            said("limit of " + plan.name() + ": "
                    + Math.round(limits.get(plan).getLast().rate()) + " messages a second");
        }
        var weeks = new CountryWeeks(figures, regions, seed, grain, Scale::said);
        var once = weeks.of(figures.plans().getFirst(), 1);
        var tenfold = new LinkedHashMap<Figures.Plan, CountryWeeks.Told>();
        for (var plan : figures.plans()) {
            tenfold.put(plan, weeks.of(plan, 10));
        }
        var catchingUp = weeks.catchingUp();
        var calibration =
                limit(Calibration.figures(figures), Calibration.machine()).most();
        var report = new ScaleReport(figures, limits, once, tenfold, catchingUp, calibration).markdown();
        Files.writeString(into.resolve("scale.md"), report);
        for (var plot : new ScalePlots(figures, limits, once, catchingUp).all().entrySet()) {
            Files.writeString(into.resolve(plot.getKey()), plot.getValue());
        }
        System.out.println(report);
    }

    private Limit limit(Figures of, Figures.Plan plan) {
        return new Limit(
                of,
                plan,
                new Country(of.country(), regions, of.loads().get("everybody").persons()),
                seed);
    }

    private static void said(String what) {
        System.err.println(what);
    }
}
