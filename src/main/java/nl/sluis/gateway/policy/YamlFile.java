package nl.sluis.gateway.policy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** One file of the matrix: exactly one YAML document, read as text and lines and never into objects. */
final class YamlFile {
    private YamlFile() {}

    /** The files of the folder in the order of their names; a file that would not be read is refused. */
    static List<Path> in(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            var files = paths.filter(path -> !name(path).equals(PolicyBundle.FILE))
                    .sorted()
                    .toList();
            for (var file : files) {
                if (!name(file).endsWith(".yaml")) {
                    throw new PolicyRefusedException(
                            List.of(name(file) + ": only files that end in .yaml are read here; move it away"));
                }
            }
            return files;
        } catch (IOException e) {
            throw new PolicyRefusedException(List.of(folder + ": cannot be read as a folder of rules"));
        }
    }

    static YamlValue read(Path path) {
        var file = name(path);
        try {
            var text = Files.readString(path, StandardCharsets.UTF_8);
            var documents = StreamSupport.stream(
                            new Yaml(new LoaderOptions())
                                    .composeAll(new StringReader(text))
                                    .spliterator(),
                            false)
                    .toList();
            if (documents.size() != 1) {
                throw PolicyRefusedException.at(
                        new Place(file, 1), "one YAML document is expected, not " + documents.size());
            }
            return new YamlValue(documents.getFirst(), file);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw PolicyRefusedException.at(
                    new Place(file, mark == null ? 1 : mark.getLine() + 1), "not readable as YAML: " + e.getProblem());
        } catch (YAMLException | IOException e) {
            throw PolicyRefusedException.at(new Place(file, 1), "cannot be read: " + e.getMessage());
        }
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }
}
