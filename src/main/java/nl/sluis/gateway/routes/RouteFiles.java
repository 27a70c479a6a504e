package nl.sluis.gateway.routes;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * The files of {@code routes/}: templates and error handling in {@code _shared}, filled-in forms in a folder a region.
 *
 * <p>Refuses a file elsewhere, a form that is anything but a {@code templatedRoute}, and a file that does not end in
 * {@code .camel.yaml}: nothing is ignored.
 */
record RouteFiles(Path folder, List<Path> files, Map<String, FormFile> forms) {
    /** Where a form stands, and the template it fills in. */
    record FormFile(Path file, String template) {}

    private static final String ENDING = ".camel.yaml";
    private static final String SHARED = "_shared";

    static RouteFiles in(Path folder) {
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
            var forms = new HashMap<String, FormFile>();
            var problems = new RouteProblems();
            files.forEach(file -> problems.gather(() -> read(file, forms)));
            problems.refuseIfAny();
            return new RouteFiles(folder, files, Map.copyOf(forms));
        } catch (IOException e) {
            throw new UncheckedIOException("the routes in " + folder + " cannot be read", e);
        }
    }

    private static void read(Path file, Map<String, FormFile> forms) {
        if (!file.toString().endsWith(ENDING)) {
            throw new RouteShapeException(file + ": a route file ends in " + ENDING);
        }
        if (!isShared(file)) {
            readForms(file, forms);
        }
    }

    /** Loads every file into the context, which is not started yet. */
    void loadInto(CamelContext camel) {
        // templates first, so that a form that names an unknown one is told so
        for (var shared : new boolean[] {true, false}) {
            var problems = new RouteProblems();
            files.stream()
                    .filter(file -> isShared(file) == shared)
                    .forEach(file -> problems.gather(() -> load(camel, file)));
            problems.refuseIfAny();
        }
    }

    private static void load(CamelContext camel, Path file) {
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(file.toString(), Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new RouteShapeException(file + ": " + rootMessage(e), e);
        }
    }

    List<byte[]> contents() {
        return files.stream().map(RouteFiles::read).toList();
    }

    private static boolean isShared(Path file) {
        var parent = file.getParent();
        return parent != null && parent.endsWith(SHARED);
    }

    private static void readForms(Path file, Map<String, FormFile> forms) {
        var yaml = YAMLMapper.builder(YAMLFactory.builder().build())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        for (JsonNode form : tree(yaml, file)) {
            var names = form.fieldNames();
            if (!names.hasNext() || !names.next().equals("templatedRoute") || names.hasNext()) {
                throw new RouteShapeException(
                        file + ": a form in a region's folder is a templatedRoute and nothing else");
            }
            var routeId = form.path("templatedRoute").path("routeId").asText("");
            if (routeId.isEmpty()) {
                throw new RouteShapeException(file + ": this form has no routeId");
            }
            var template = form.path("templatedRoute").path("routeTemplateRef").asText("");
            var before = forms.putIfAbsent(routeId, new FormFile(file, template));
            if (before != null) {
                throw new RouteShapeException(file + ": route " + routeId + " stands in " + before.file() + " already");
            }
        }
    }

    private static JsonNode tree(YAMLMapper yaml, Path file) {
        try {
            return yaml.readTree(file.toFile());
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new RouteShapeException(file + line + ": not readable as YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String rootMessage(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
