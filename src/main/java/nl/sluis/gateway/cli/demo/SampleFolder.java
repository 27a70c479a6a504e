package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads {@code samples/}; a file that does not follow its README is an error, not a sample less. */
final class SampleFolder {
    private static final Set<String> KEYS = Set.of("naam", "over", "van", "voor", "herhaal", "bericht", "verwacht");
    private static final Set<String> CONSENTS = Set.of("gegeven", "geen", "ingetrokken", "anders");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** All of them, in the order of their names. */
    List<Sample> samples() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(SampleFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the samples in " + folder + " cannot be read", e);
        }
    }

    /** The consent that a sample begins with; its person and dates are placeholders. */
    JsonNode consent() {
        return tree(folder.resolve("toestemming.json"));
    }

    static Sample read(Path file) {
        var tree = tree(file);
        var fileName = file.getFileName().toString();
        tree.fieldNames().forEachRemaining(key -> require(KEYS.contains(key), file, "unknown key " + key));
        var name = tree.path("naam").asText();
        require(fileName.equals(name + ".yaml"), file, "naam is not the name of the file");
        var before = tree.path("voor").path("toestemming");
        var consent = before.path("staat").asText();
        require(CONSENTS.contains(consent), file, "voor.toestemming.staat is one of " + CONSENTS);
        require(tree.path("bericht").isObject(), file, "there is no bericht");
        require(tree.path("verwacht").path("status").isInt(), file, "verwacht.status is missing");
        return new Sample(
                name,
                tree.path("over").asText(),
                tree.path("van").asText(),
                consent,
                before.path("anders"),
                before.path("bsn").asText(),
                tree.path("herhaal").path("na").asText().equals("intrekking"),
                tree.path("bericht"),
                tree.path("verwacht"));
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            // the parser's own message quotes the file
            throw new IllegalStateException("the sample " + file + " is not YAML", e.getCause());
        }
    }

    private static void require(boolean holds, Path file, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(file + ": " + otherwise);
        }
    }
}
