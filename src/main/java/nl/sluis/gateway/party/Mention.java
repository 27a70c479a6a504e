package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where a file that was read says a text first; for what turns out to be wrong only later. */
final class Mention {
    private Mention() {}

    /** File and line; the file alone when it does not say so. */
    static String of(Path file, String text) {
        return below(ConfigurationSpot.read(file).node())
                .filter(node ->
                        node instanceof ScalarNode scalar && scalar.getValue().equals(text))
                .findFirst()
                .map(node -> file + ":" + (node.getStartMark().getLine() + 1))
                .orElse(file.toString());
    }

    private static Stream<Node> below(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .flatMap(tuple -> Stream.concat(below(tuple.getKeyNode()), below(tuple.getValueNode())));
            case SequenceNode sequence -> sequence.getValue().stream().flatMap(Mention::below);
            default -> Stream.of(node);
        };
    }
}
