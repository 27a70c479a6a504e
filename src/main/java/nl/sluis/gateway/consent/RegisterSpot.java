package nl.sluis.gateway.consent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.Nearest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of {@code register.yaml} that knows where it stands, and refuses by that place. */
record RegisterSpot(Path file, Node node) {
    static RegisterSpot read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new RegisterRulesRefusedException(file + ":1: the file is empty");
            }
            return new RegisterSpot(file, root);
        } catch (MarkedYAMLException broken) {
            throw new RegisterRulesRefusedException(file + ":"
                    + (broken.getProblemMark().getLine() + 1) + ": this is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new RegisterRulesRefusedException(
                    file + ":1: this is not YAML: a character that has no place in it, or too deep or too large");
        } catch (IOException unreadable) {
            throw new RegisterRulesRefusedException(file + ": the file cannot be read; it says who may record consent");
        }
    }

    /** The members of a mapping that has exactly these keys. */
    Map<String, RegisterSpot> members(Set<String> names) {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("a mapping is expected here");
        }
        var members = new LinkedHashMap<String, RegisterSpot>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (!names.contains(key.text())) {
                throw key.refused("'" + key.text() + "' is not known here; did you mean '"
                        + Nearest.to(key.text(), names) + "'?");
            }
            if (members.put(key.text(), at(tuple.getValueNode())) != null) {
                throw key.refused("'" + key.text() + "' stands here twice");
            }
        }
        names.stream()
                .filter(name -> !members.containsKey(name))
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw refused("'" + missing + "' is missing");
                });
        return members;
    }

    List<RegisterSpot> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list is expected here");
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** The text, which must be one of these. */
    String oneOf(List<String> known) {
        var text = text();
        if (!known.contains(text)) {
            throw refused("'" + text + "' is not known here; did you mean '" + Nearest.to(text, known) + "'?");
        }
        return text;
    }

    RegisterRulesRefusedException refused(String why) {
        return new RegisterRulesRefusedException(
                file + ":" + (node.getStartMark().getLine() + 1) + ": " + why);
    }

    private String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refused("a word is expected here");
        }
        return scalar.getValue();
    }

    private RegisterSpot at(Node other) {
        return new RegisterSpot(file, other);
    }
}
