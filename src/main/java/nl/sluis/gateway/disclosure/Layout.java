package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.LayoutReader.Span;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.Wanted.Kind;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Reveal;

/**
 * What stands where in the outgoing message, so that a value in its own place is told from the same value elsewhere. What
 * lies in no such place, or in two, is not permitted.
 */
final class Layout {
    /** Context attributes that hold a word of a closed list. */
    private static final Set<String> CLOSED =
            Set.of("specversion", "datacontenttype", "dataschema", "regio", "doel", "rol");
    /** A token or UUID: random, and so a short word by chance. */
    private static final Pattern RANDOM = Pattern.compile("\"(ps[a-z]1\\.[A-Za-z0-9_-]+|"
            + "(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\"");

    private static final Pattern PARTY = Pattern.compile("\"urn:nld:oin:[0-9A-Za-z]{20}\"");

    private final Incoming incoming;
    private final PlanTree tree;
    private final byte[] outgoing;
    private final LayoutReader spans;

    Layout(Incoming incoming, PlanTree tree, byte[] outgoing) {
        this.incoming = incoming;
        this.tree = tree;
        this.outgoing = outgoing;
        this.spans = LayoutReader.read(tree, outgoing);
    }

    boolean permits(Kind kind, int from, int to) {
        return spans.around(from, to).filter(span -> permits(kind, span)).isPresent();
    }

    private boolean permits(Kind kind, Span span) {
        return switch (span) {
            case Span.Name name -> isWordFor(kind);
            case Span.Attribute attribute -> permits(kind, attribute);
            case Span.Value value -> isRandomFor(kind, value);
            case Span.Field field -> isKept(field) || isRandomFor(kind, field);
        };
    }

    private boolean permits(Kind kind, Span.Attribute attribute) {
        var text = text(attribute);
        if (attribute.name().equals("time") && CoarseDate.read(unquoted(text)).isPresent()) {
            return kind == Kind.DATE || kind == Kind.REFERENCE;
        }
        var isWord = CLOSED.contains(attribute.name())
                || unquoted(text).equals(tree.definition().type().name())
                || PARTY.matcher(text).matches();
        return isWord && isWordFor(kind) || isRandomFor(kind, attribute);
    }

    /** A word of the schema or of the gateway, not of the message. */
    private static boolean isWordFor(Kind kind) {
        return kind == Kind.NAME || kind == Kind.REFERENCE;
    }

    private boolean isRandomFor(Kind kind, Span span) {
        return kind == Kind.NAME && RANDOM.matcher(text(span)).matches();
    }

    /** Whether the plan keeps this field, and this is a value that came in there. */
    private boolean isKept(Span.Field field) {
        var leaf = field.leaf();
        if (!(leaf.action() instanceof FieldAction.Keep || leaf.action() instanceof FieldAction.Translate)) {
            return false;
        }
        var forms = new KeptForms(leaf, new Transformation(incoming, (how, identifier) -> ""));
        tree.visit(incoming.data().reveal(Reveal.GUARD), forms);
        return forms.contain(text(field));
    }

    private String text(Span span) {
        return new String(outgoing, span.from(), span.to() - span.from(), StandardCharsets.UTF_8);
    }

    private static String unquoted(String text) {
        return text.length() < 2 ? text : text.substring(1, text.length() - 1);
    }

    /** The JSON texts in which a kept field may leave; several in an array. */
    private static final class KeptForms implements PlanTree.Visitor {
        private final Leaf wanted;
        private final Transformation transformation;
        private final Set<String> texts = new HashSet<>();

        KeptForms(Leaf wanted, Transformation transformation) {
            this.wanted = wanted;
            this.transformation = transformation;
        }

        @Override
        public void present(Leaf leaf, JsonNode value) {
            if (leaf == wanted) { // both are of this tree
                texts.add(transformation.of(leaf, value).toString());
            }
        }

        boolean contain(String text) {
            return texts.contains(text);
        }
    }
}
