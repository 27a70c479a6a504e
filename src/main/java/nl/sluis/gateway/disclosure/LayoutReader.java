package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.disclosure.PlanTree.Branch;
import nl.sluis.gateway.disclosure.PlanTree.Each;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.PlanTree.Node;

/** Reads where the names and values of an outgoing CloudEvent stand. */
final class LayoutReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Node NOWHERE = new Branch(Map.of());

    /** A name or scalar value, with its quotes if it has them; {@code to} is behind it. */
    sealed interface Span {
        int from();

        int to();

        /** Of a property. */
        record Name(int from, int to) implements Span {}

        /** The value of a context attribute. */
        record Attribute(String name, int from, int to) implements Span {}

        /** The value of a field that the schema knows. */
        record Field(Leaf leaf, int from, int to) implements Span {}

        /** A value of which nothing is known. */
        record Value(int from, int to) implements Span {}
    }

    private final List<Span> spans = new ArrayList<>();
    private final byte[] outgoing;
    private final JsonParser parser;

    private LayoutReader(byte[] outgoing, JsonParser parser) {
        this.outgoing = outgoing;
        this.parser = parser;
    }

    /** Bytes that are no JSON object have no spans. */
    static LayoutReader read(PlanTree tree, byte[] outgoing) {
        try (var parser = JSON.createParser(outgoing)) {
            var reader = new LayoutReader(outgoing, parser);
            try {
                reader.event(tree);
            } catch (IOException e) { // holds a piece of the text, so nothing of it goes on
                reader.spans.clear();
            }
            return reader;
        } catch (IOException e) {
            throw new IllegalStateException("a parser of bytes in memory could not be opened or closed");
        }
    }

    /** The one name or value within which all this lies. */
    Optional<Span> around(int from, int to) {
        for (var span : spans) {
            if (span.from() <= from && to <= span.to()) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private void event(PlanTree tree) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = name();
            if (name.equals("data")) {
                value(tree.root());
            } else if (parser.currentToken().isScalarValue()) {
                var from = start();
                spans.add(new Span.Attribute(name, from, end(from)));
            } else {
                value(NOWHERE);
            }
        }
    }

    /** Moves on to the value. */
    private String name() throws IOException {
        var name = parser.currentName();
        var from = start();
        spans.add(new Span.Name(from, end(from)));
        var value = parser.nextToken();
        return value == null ? "" : name;
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
            var from = start();
            spans.add(
                    node instanceof Leaf leaf
                            ? new Span.Field(leaf, from, end(from))
                            : new Span.Value(from, end(from)));
        }
    }

    private int start() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The parser may have read ahead, so the end is looked up. */
    private int end(int from) {
        var isText = outgoing[from] == '"';
        var at = from + 1;
        while (at < outgoing.length && !(isText ? outgoing[at] == '"' : isEndOfScalar(outgoing[at]))) {
            at += isText && outgoing[at] == '\\' ? 2 : 1;
        }
        return isText ? at + 1 : at;
    }

    private static boolean isEndOfScalar(byte value) {
        return value == ',' || value == '}' || value == ']' || value <= ' ';
    }
}
