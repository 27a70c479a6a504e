package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import nl.sluis.gateway.disclosure.PlanTree.Branch;
import nl.sluis.gateway.disclosure.PlanTree.Each;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.PlanTree.Node;
import nl.sluis.gateway.message.JsonBuffers;

/** Reads where the names and values of an outgoing CloudEvent stand. */
final class LayoutReader {
    private static final JsonFactory JSON = JsonBuffers.factory().build();
    private static final Node NOWHERE = new Branch(Map.of());

    /** Takes what stands there; where that is, the reader tells if asked. */
    interface Places {
        /** The name of a property. @param ofSchema whether it is the one that the schema has in this place */
        void name(boolean ofSchema, LayoutReader at);

        /** The value of a context attribute. */
        void attribute(String name, LayoutReader at);

        /** The value of a field that the schema knows. */
        void field(Leaf leaf, LayoutReader at);

        /** A value of which nothing is known. */
        void value(LayoutReader at);
    }

    private final byte[] outgoing;
    private final JsonParser parser;
    private final Places places;

    private LayoutReader(byte[] outgoing, JsonParser parser, Places places) {
        this.outgoing = outgoing;
        this.parser = parser;
        this.places = places;
    }

    /** Whether all of it was read; in bytes that are no JSON nothing has a place. */
    static boolean read(PlanTree tree, byte[] outgoing, Places places) {
        try (var parser = JSON.createParser(outgoing)) {
            new LayoutReader(outgoing, parser, places).event(tree);
            return true;
        } catch (IOException e) { // holds a piece of the text, so nothing of it goes on
            return false;
        }
    }

    /** Where the name or value begins at which the reader stands, with its quotes if it has them. */
    int from() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** What is behind it. The parser may have read ahead, so the end is looked up. */
    int to(int from) {
        var isText = outgoing[from] == '"';
        var at = from + 1;
        while (at < outgoing.length && !(isText ? outgoing[at] == '"' : isEndOfScalar(outgoing[at]))) {
            at += isText && outgoing[at] == '\\' ? 2 : 1;
        }
        return Math.min(isText ? at + 1 : at, outgoing.length);
    }

    private void event(PlanTree tree) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = name(NOWHERE);
            if (name.equals("data")) {
                value(tree.root());
            } else if (parser.currentToken().isScalarValue()) {
                places.attribute(name, this);
            } else {
                value(NOWHERE);
            }
        }
    }

    /** Moves on to the value. */
    private String name(Node node) throws IOException {
        var name = parser.currentName();
        places.name(childOf(node, name) != NOWHERE, this);
        var value = parser.nextToken();
        return value == null ? "" : name;
    }

    private void value(Node node) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                value(childOf(node, name(node)));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(node instanceof Each each ? each.element() : NOWHERE);
            }
        } else if (node instanceof Leaf leaf) {
            places.field(leaf, this);
        } else {
            places.value(this);
        }
    }

    private static Node childOf(Node node, String name) {
        return node instanceof Branch branch ? branch.children().getOrDefault(name, NOWHERE) : NOWHERE;
    }

    private static boolean isEndOfScalar(byte value) {
        return value == ',' || value == '}' || value == ']' || value <= ' ';
    }
}
