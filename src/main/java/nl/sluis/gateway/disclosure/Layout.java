package nl.sluis.gateway.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.LayoutReader.Places;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.Wanted.Kind;

/**
 * What stands where in the outgoing message, so that a word of the gateway's own is told from the same word as a value of
 * the message. What lies in no one place, or in two, is not permitted. Values that the plan lets pass were blanked before.
 */
final class Layout implements Places {
    /** What the gateway itself names around the data; any other name is somebody's word. */
    private static final Set<String> OWN_NAMES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "datacontenttype",
            "ontvanger",
            "regio",
            "doel",
            "rol",
            "data");

    /** Context attributes that hold a word of a closed list. */
    private static final Set<String> CLOSED =
            Set.of("specversion", "datacontenttype", "dataschema", "regio", "doel", "rol");
    /** A token or UUID: random, and so a short word by chance. */
    private static final Pattern RANDOM = Pattern.compile("\"(ps[a-z]1\\.[A-Za-z0-9_-]+|"
            + "(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\"");

    private static final Pattern PARTY = Pattern.compile("\"urn:nld:oin:[0-9A-Za-z]{20}\"");

    private final PlanTree tree;
    private final byte[] outgoing;
    private final List<Span> spans = new ArrayList<>();

    Layout(PlanTree tree, byte[] outgoing) {
        this.tree = tree;
        this.outgoing = outgoing;
        if (!LayoutReader.read(tree, outgoing, this)) {
            spans.clear();
        }
    }

    boolean permits(Kind kind, int from, int to) {
        return around(from, to).filter(span -> permits(kind, span)).isPresent();
    }

    private Optional<Span> around(int from, int to) {
        return spans.stream()
                .filter(span -> span.from() <= from && to <= span.to())
                .findFirst();
    }

    private boolean permits(Kind kind, Span span) {
        return switch (span) {
            case Span.Name name -> isWordFor(kind);
            case Span.Attribute attribute -> permits(kind, attribute);
            case Span.Value value -> isRandomFor(kind, value);
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

    private String text(Span span) {
        return new String(outgoing, span.from(), span.to() - span.from(), StandardCharsets.UTF_8);
    }

    private static String unquoted(String text) {
        return text.length() < 2 ? text : text.substring(1, text.length() - 1);
    }

    @Override
    public void name(boolean ofSchema, LayoutReader at) {
        var from = at.from();
        var name = new Span.Name(from, at.to(from));
        if (ofSchema || OWN_NAMES.contains(unquoted(text(name)))) {
            spans.add(name);
        }
    }

    @Override
    public void attribute(String name, LayoutReader at) {
        var from = at.from();
        spans.add(new Span.Attribute(name, from, at.to(from)));
    }

    @Override
    public void field(Leaf leaf, LayoutReader at) {
        value(at);
    }

    @Override
    public void value(LayoutReader at) {
        var from = at.from();
        spans.add(new Span.Value(from, at.to(from)));
    }
}
