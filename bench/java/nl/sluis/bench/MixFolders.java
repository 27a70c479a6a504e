package nl.sluis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A configuration of the mix, made of the repository's: its parties in so many regions, with the forms of the first region in
 * each of the others, and 200 rules, of which those beyond the repository's own are of a purpose that nobody has.
 */
record MixFolders(Path config, Path routes, List<String> regions) {
    private static final int RULES = 200;
    private static final String HOME = "AM13";
    private static final String FOLDER = "AM13-midden-utrecht";
    private static final YAMLMapper YAML = new YAMLMapper();

    static MixFolders make(Plan plan, JsonNode words, int count) throws IOException {
        var folder =
                Files.createDirectories(plan.build().resolve("mix-" + count)).toRealPath();
        Server.delete(folder);
        var made = new MixFolders(folder.resolve("config"), folder.resolve("routes"), regions(plan, count));
        copy(plan.home.resolve("config"), made.config);
        made.parties(words);
        made.rules();
        copy(plan.home.resolve("routes/_shared"), made.routes.resolve("_shared"));
        copy(plan.home.resolve("routes").resolve(FOLDER), made.routes.resolve(FOLDER));
        for (var region : made.regions.subList(1, made.regions.size())) {
            made.forms(words, region);
        }
        return made;
    }

    private static List<String> regions(Plan plan, int count) throws IOException {
        var all = new ArrayList<>(List.of(HOME));
        YAML.readTree(plan.home.resolve("config/regions.yaml").toFile())
                .path("regions")
                .fieldNames()
                .forEachRemaining(region -> {
                    if (!region.equals(HOME)) {
                        all.add(region);
                    }
                });
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private void parties(JsonNode words) throws IOException {
        var file = config.resolve("parties.yaml").toFile();
        var all = (ObjectNode) YAML.readTree(file);
        var parties = (ObjectNode) all.path("parties");
        var names = new ArrayList<String>();
        parties.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var party = (ObjectNode) parties.path(name);
            if (!party.path("regions").toString().contains(HOME)) {
                parties.remove(name);
            } else {
                party.remove("gemeenten");
                party.set("regions", YAML.valueToTree(words.path("oins").has(name) ? regions : List.of(HOME)));
            }
        }
        YAML.writeValue(file, all);
    }

    /** As many rules as are missing, each of a purpose of its own. */
    private void rules() throws IOException {
        var policy = config.resolve("policy");
        var rule = ruleOf(Files.readString(policy.resolve("traject-ggz-uwv.yaml")));
        var purposes = new StringBuilder("purposes:\n");
        var rules = new StringBuilder();
        for (int i = count(policy); i < RULES; i++) {
            purposes.append("  bench-").append(i).append(": een doel dat niemand heeft\n");
            rules.append(rule.replace("id: status-ggz-uwv", "id: bench-" + i)
                    .replace("purpose: re-integratie", "purpose: bench-" + i));
        }
        Files.writeString(policy.resolve("bench.yaml"), rules);
        var vocabulary = policy.resolve("vocabulary.yaml");
        Files.writeString(
                vocabulary, Files.readString(vocabulary).replaceFirst("(?m)^purposes:.*\\n", purposes.toString()));
    }

    private static int count(Path policy) throws IOException {
        try (Stream<Path> files = Files.list(policy)) {
            return files.mapToInt(MixFolders::rulesIn).sum();
        }
    }

    private static int rulesIn(Path file) {
        try {
            var words = YAML.readTree(file.toFile());
            return file.endsWith("invariants.yaml") || !words.isArray() ? 0 : words.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ruleOf(String file) {
        int from = file.indexOf("- id: status-ggz-uwv\n");
        int to = file.indexOf("\n- id:", from + 1);
        return file.substring(from, to).replaceAll("(?m)^#.*\\n", "") + "\n";
    }

    private void forms(JsonNode words, String region) throws IOException {
        var target = Files.createDirectories(routes.resolve(region + "-bench"));
        for (var form : words.path("forms")) {
            var file = form.asText() + ".camel.yaml";
            var text = Files.readString(routes.resolve(FOLDER).resolve(file));
            Files.writeString(target.resolve(file), text.replace(HOME, region));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
