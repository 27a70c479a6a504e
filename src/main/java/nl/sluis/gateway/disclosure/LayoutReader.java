package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.Layout.Place;
import nl.sluis.gateway.disclosure.PlanTree.Branch;
import nl.sluis.gateway.disclosure.PlanTree.Each;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.PlanTree.Node;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Reveal;

/** Reads where the values of an outgoing CloudEvent stand. */
final class LayoutReader implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Node NOWHERE = new Branch(Map.of());
    /** Context attributes that hold a word of a closed list. */
    private static final Set<String> CLOSED =
            Set.of("specversion", "datacontenttype", "dataschema", "regio", "doel", "rol");

    private static final Pattern RANDOM = Pattern.compile(
            "ps[a-z]1\\.[A-Za-z0-9_-]+|" + "(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PARTY = Pattern.compile("urn:nld:oin:[0-9A-Za-z]{20}");

    private final Map<FieldPath, Set<String>> kept = new HashMap<>();
    private final PlanTree tree;
    private final byte[] outgoing;
    private final Layout layout;
    private final JsonParser parser;

    LayoutReader(Incoming incoming, PlanTree tree, byte[] outgoing, Layout layout) throws IOException {
        this.tree = tree;
        this.outgoing = outgoing;
        this.layout = layout;
        this.parser = JSON.createParser(outgoing);
        var transformation = new Transformation(incoming, (how, identifier) -> "");
        tree.visit(incoming.data().reveal(Reveal.GUARD), (leaf, value) -> {
            if (leaf.action() instanceof FieldAction.Keep || leaf.action() instanceof FieldAction.Translate) {
                var form = transformation.of(leaf, value).asText();
                kept.merge(leaf.path(), Set.of(form), LayoutReader::union);
            }
        });
    }

    void read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = name();
            if (name.equals("data")) {
                value(tree.root());
            } else {
                attribute(name);
            }
        }
    }

    /** The name of a property, which is the schema's word and not the sender's; moves on to the value. */
    private String name() throws IOException {
        var name = parser.currentName();
        mark(Place.WORD);
        return parser.nextToken() == null ? "" : name;
    }

    private void attribute(String name) throws IOException {
        var text = parser.getText();
        if (name.equals("time") && CoarseDate.read(text).isPresent()) {
            mark(Place.TIME);
        } else if (CLOSED.contains(name)
                || text.equals(tree.definition().type().name())
                || PARTY.matcher(text).matches()) {
            mark(Place.WORD);
        }
        value(NOWHERE);
    }

    private void value(Node node) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = name();
                value(node instanceof Branch branch ? branch.children().getOrDefault(name, NOWHERE) : NOWHERE);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(node instanceof Each each ? each.element() : NOWHERE);
            }
        } else {
            scalar(node);
        }
    }

    private void scalar(Node node) throws IOException {
        var text = parser.getText();
        if (node instanceof Leaf leaf
                && kept.getOrDefault(leaf.path(), Set.of()).contains(text)) {
            mark(Place.KEPT);
        } else if (RANDOM.matcher(text).matches()) {
            mark(Place.RANDOM);
        }
    }

    /** Marks the token that was just read. */
    private void mark(Place place) throws IOException {
        var from = (int) parser.currentTokenLocation().getByteOffset();
        layout.add(place, from, outgoing[from] == '"' ? endOfString(from) : from + parser.getTextLength());
    }

    /** The parser may have read ahead, so the end is looked up. */
    private int endOfString(int from) {
        var at = from + 1;
        while (outgoing[at] != '"') {
            at += outgoing[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
