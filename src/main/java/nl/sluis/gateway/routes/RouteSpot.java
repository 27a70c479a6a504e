package nl.sluis.gateway.routes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a route file and where it stands; read with the parser with which Camel reads the file, so that both see the
 * same. Nothing is written once and meant elsewhere: anchors, merges and tags are refused.
 */
record RouteSpot(Path file, Node node) {
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.MAP, Tag.SEQ, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.NULL);

    RouteSpot {
        if (node.getAnchor().isPresent() || !PLAIN.contains(node.getTag())) {
            throw new RouteShapeException(file + ":" + line(node)
                    + ": anchors, aliases, merges and tags are not used here: write the value where it is read");
        }
    }

    /** The items of the one document of a file. */
    static List<RouteSpot> items(RouteFile file) {
        var documents = new ArrayList<Node>();
        try {
            new Compose(LoadSettings.builder().setLabel(file.path().toString()).build())
                    .composeAllFromString(file.text())
                    .forEach(documents::add);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new RouteShapeException(file.path() + ":" + line + ": not readable as YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new RouteShapeException(file.path() + ": not readable as YAML", e);
        }
        if (documents.size() != 1) {
            var place = documents.size() < 2 ? "" : ":" + line(documents.get(1));
            throw new RouteShapeException(
                    file.path() + place + ": one YAML document is expected, not " + documents.size());
        }
        return new RouteSpot(file.path(), documents.getFirst()).items();
    }

    List<RouteSpot> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list is expected here");
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** The members of a mapping in their order; a key twice is refused. */
    Map<String, RouteSpot> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("a mapping of names to values is expected here");
        }
        var members = new LinkedHashMap<String, RouteSpot>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (members.put(key.text(), at(tuple.getValueNode())) != null) {
                throw key.refused("'" + key.text() + "' stands here twice");
            }
        }
        return members;
    }

    /** The keys of a mapping, each with its own place. */
    List<RouteSpot> keys() {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(tuple -> at(tuple.getKeyNode()))
                        .toList()
                : List.of();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()
                || scalar.getTag().equals(Tag.NULL)) {
            throw refused("a text is expected here");
        }
        return scalar.getValue();
    }

    int line() {
        return line(node);
    }

    RouteShapeException refused(String why) {
        return new RouteShapeException(file + ":" + line() + ": " + why);
    }

    private RouteSpot at(Node other) {
        return new RouteSpot(file, other);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
