package nl.sluis.gateway.routes;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The rehearsal messages of a folder of routes: {@code <region>/rehearsal/*.yaml}. */
final class RehearsalFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RehearsalFiles() {}

    /** @throws RouteShapeException naming every file that is no rehearsal, and where */
    static List<RehearsalFile> of(RouteFiles routes) {
        var problems = new RouteProblems();
        var files = routes.rehearsals().stream()
                .flatMap(file -> problems.gather(() -> read(routes.folder(), file)).stream())
                .toList();
        problems.refuseIfAny();
        return files;
    }

    private static RehearsalFile read(Path routes, Path file) {
        try {
            var written = YAML.readValue(file.toFile(), RehearsalFile.Written.class);
            return RehearsalFile.of(routes.relativize(file).toString(), written);
        } catch (JacksonException e) { // its text may quote the file, in which a person is described
            var line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new RouteShapeException(file + line + ": not readable as a rehearsal: " + fault(e));
        } catch (IllegalArgumentException e) {
            throw new RouteShapeException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String fault(JacksonException e) {
        return e instanceof UnrecognizedPropertyException unknown
                ? "\"" + unknown.getPropertyName() + "\" is not a word of it; there are "
                        + unknown.getKnownPropertyIds()
                : "a value is missing, double or in the wrong place";
    }
}
