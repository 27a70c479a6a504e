package nl.sluis.gateway.party;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sluis.gateway.message.Nearest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a YAML file and where it stands. Texts are taken as they were written: an OIN that begins with zeros is not
 * an octal number here.
 */
record ConfigurationSpot(Path file, Node node) {
    static ConfigurationSpot read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new ConfigurationRefusedException(file + ": the file is empty");
            }
            return new ConfigurationSpot(file, root);
        } catch (MarkedYAMLException broken) {
            throw new ConfigurationRefusedException(file + ":"
                    + (broken.getProblemMark().getLine() + 1) + ": this is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new ConfigurationRefusedException(
                    file + ": this is not YAML: a character that has no place in it, or too deep or too large");
        } catch (IOException unreadable) {
            throw new ConfigurationRefusedException(file + ": the file cannot be read", unreadable);
        }
    }

    /** The members of a mapping, in their order; a key twice is refused. */
    Map<String, ConfigurationSpot> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("a mapping of names to values is expected here");
        }
        var members = new LinkedHashMap<String, ConfigurationSpot>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (members.put(key.text(), at(tuple.getValueNode())) != null) {
                throw key.refused("'" + key.text() + "' stands here twice");
            }
        }
        return members;
    }

    /** The members of a mapping of which all keys are known and the required ones are there. */
    Map<String, ConfigurationSpot> members(Set<String> required, Set<String> optional) {
        var members = members();
        var problems = new Problems();
        var known = new TreeSet<>(required);
        known.addAll(optional);
        members.forEach((name, spot) -> {
            if (!known.contains(name)) {
                problems.add(spot.refused(
                        "'" + name + "' is not known here; did you mean '" + Nearest.to(name, known) + "'?"));
            }
        });
        required.stream()
                .filter(name -> !members.containsKey(name))
                .sorted()
                .forEach(name -> problems.add(refused("'" + name + "' is missing")));
        problems.refuseIfAny();
        return members;
    }

    List<ConfigurationSpot> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list is expected here");
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getValue().isEmpty()
                || scalar.getTag().equals(Tag.NULL)) {
            throw refused("a text is expected here");
        }
        return scalar.getValue();
    }

    /** Reads the text as something that has rules of its own. */
    <T> T as(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw refused("'" + text() + "': " + broken.getMessage());
        }
    }

    ConfigurationRefusedException refused(String why) {
        return new ConfigurationRefusedException(
                file + ":" + (node.getStartMark().getLine() + 1) + ": " + why);
    }

    private ConfigurationSpot at(Node other) {
        return new ConfigurationSpot(file, other);
    }
}
