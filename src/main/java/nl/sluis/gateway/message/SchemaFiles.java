package nl.sluis.gateway.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the schemas of the catalogue, one file per message type, and refuses the folder with every problem at once. */
final class SchemaFiles {
    static final String TYPE_PREFIX = "nl.sluis.";
    private static final String SUFFIX = ".schema.json";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> problems = new ArrayList<>();
    private final Map<MessageType, String> fileOf = new HashMap<>();
    private final Map<MessageType, MessageDefinition> definitions = new HashMap<>();

    private SchemaFiles() {}

    /** The file in which a type is described: its name without {@code nl.sluis}. */
    static String nameOf(MessageType type) {
        return type.name().replace(TYPE_PREFIX, "") + SUFFIX;
    }

    static Map<MessageType, MessageDefinition> read(Path folder) {
        var files = new SchemaFiles();
        filesIn(folder).forEach(files::readFile);
        if (files.problems.isEmpty() && files.definitions.isEmpty()) {
            files.problems.add("there is no *" + SUFFIX + " in " + folder);
        }
        if (!files.problems.isEmpty()) {
            throw new IllegalStateException(
                    "The message catalogue is refused:\n- " + String.join("\n- ", files.problems));
        }
        return files.definitions;
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The message catalogue is refused: " + folder + " is not a folder");
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The message catalogue cannot be read", e);
        }
    }

    private void readFile(Path path) {
        var file = path.getFileName().toString();
        var read = parse(path, file);
        if (read == null) {
            return;
        }
        var root = read.root();
        var shape = SchemaShape.of(file, read.lines(), root);
        problems.addAll(shape.problems());
        shape.type().ifPresent(type -> {
            var first = fileOf.putIfAbsent(type, file);
            if (first != null) {
                problems.add(file + ":" + read.lines().at("/x-type") + ": #/x-type: " + type
                        + " is already described by " + first);
            }
            if (shape.problems().isEmpty()) {
                definitions.put(
                        type,
                        new MessageDefinition(
                                type,
                                shape.scope(),
                                shape.cohort(),
                                shape.fields(),
                                new SchemaFaults(root, shape.fields())));
            }
        });
    }

    private record Read(JsonNode root, JsonLines lines) {}

    private @Nullable Read parse(Path path, String file) {
        try {
            var text = Files.readString(path);
            return new Read(STRICT.readTree(text), JsonLines.of(text));
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            problems.add(file + ":" + (where == null ? 1 : where.getLineNr()) + ": not readable as JSON: "
                    + e.getOriginalMessage());
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        }
        return null;
    }
}
