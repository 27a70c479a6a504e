package nl.sluis.gateway.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sluis.gateway.message.Nearest;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a configuration file that knows where it stands and refuses, by name, what was not asked for. */
final class YamlValue {
    private final Node node;
    private final String file;

    YamlValue(Node node, String file) {
        this.node = node;
        this.file = file;
        if (node.getAnchor() != null) {
            throw refused("anchors are not used here: write the value where it is read");
        }
    }

    Place place() {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The scalar as it is written; a YAML date or number is a text to us. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refused("a text is expected here");
        }
        return scalar.getValue();
    }

    /** The text as a word of ours; what the word's own reader refuses is refused here, with the place. */
    <T> T as(Function<String, T> word) {
        try {
            return word.apply(text());
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage() + ", not '" + text() + "'");
        }
    }

    /** The text, which must be one of these. */
    String oneOf(Set<String> known, String what) {
        var text = text();
        if (!known.contains(text)) {
            throw refused("unknown " + what + " '" + text + "'" + suggestion(text, known));
        }
        return text;
    }

    List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list is expected here");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlValue(item, file))
                .toList();
    }

    /** The mapping with whatever keys it has, each once. */
    Map<YamlValue, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("a mapping is expected here");
        }
        var entries = new LinkedHashMap<YamlValue, YamlValue>();
        var seen = new TreeSet<String>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlValue(tuple.getKeyNode(), file);
            if (!seen.add(key.text())) {
                throw key.refused("'" + key.text() + "' stands here twice");
            }
            entries.put(key, new YamlValue(tuple.getValueNode(), file));
        }
        return entries;
    }

    /** The mapping with exactly these keys. */
    YamlFields fields(Set<String> required) {
        return fields(required, Set.of());
    }

    /** The mapping with these keys, of which some may be left out. */
    YamlFields fields(Set<String> required, Set<String> optional) {
        var known = new TreeSet<>(required);
        known.addAll(optional);
        var fields = new LinkedHashMap<String, YamlValue>();
        entries().forEach((key, value) -> {
            if (!known.contains(key.text())) {
                throw key.refused("unknown key '" + key.text() + "'" + suggestion(key.text(), known));
            }
            fields.put(key.text(), value);
        });
        var missing = new TreeSet<>(required);
        missing.removeAll(fields.keySet());
        if (!missing.isEmpty()) {
            throw refused(String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " missing");
        }
        return new YamlFields(fields);
    }

    PolicyRefusedException refused(String problem) {
        return PolicyRefusedException.at(place(), problem);
    }

    static String suggestion(String word, Set<String> known) {
        return known.isEmpty() ? "" : "; did you mean '" + Nearest.to(word, known) + "'?";
    }
}
