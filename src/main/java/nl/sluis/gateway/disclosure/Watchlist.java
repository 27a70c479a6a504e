package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Reveal;

/** Everything in an incoming message that points at somebody, in the forms to look for. */
final class Watchlist {
    /** Where what the sender wrote around the data is said to come from. */
    static final FieldPath ENVELOPE = new FieldPath("/envelope");
    /** {@code psn1.} and the characters that version and epoch fill or share: equal in tokens of one epoch. */
    private static final int P1_HEADER = 5 + 7;

    private static final int OTHER_HEADER = 5;

    private final Forms forms = new Forms();
    private final Incoming incoming;

    private Watchlist(Incoming incoming) {
        this.incoming = incoming;
    }

    static Watchlist of(Incoming incoming, PlanTree tree) {
        var list = new Watchlist(incoming);
        tree.visit(incoming.data().reveal(Reveal.GUARD), list::add);
        incoming.ownIds().forEach(id -> list.addReference(ENVELOPE, id));
        return list;
    }

    /** To look for in the text. */
    List<Wanted> inText() {
        return forms.inText();
    }

    /** To look for where separators are left out. */
    List<Wanted> withoutSeparators() {
        return forms.withoutSeparators();
    }

    /** Whether any of it has characters that Unicode can write in more than one way. */
    boolean beyondAscii() {
        return forms.beyondAscii();
    }

    private void add(Leaf leaf, JsonNode value) {
        var field = leaf.field();
        var text = value.asText();
        if (field.identifier() != null || field.fieldClass() == FieldClass.BSN) {
            addIdentifier(leaf, text);
        } else if (leaf.hides() || field.fieldClass().identifies()) {
            addDateOrDirect(leaf, text);
        }
    }

    /** As it was written, and the value that this stands for. */
    private void addIdentifier(Leaf leaf, String text) {
        addClearOrToken(leaf, text);
        var identifier = incoming.identifiers().get(leaf.path());
        if (identifier != null) {
            var value = identifier.reveal(Reveal.GUARD);
            if (!value.equals(text)) {
                addClearOrToken(leaf, value);
            }
        }
    }

    private void addClearOrToken(Leaf leaf, String text) {
        if (leaf.field().fieldClass() == FieldClass.BSN && !Identifiers.isToken(text)) {
            forms.number(leaf.path(), text);
        } else {
            addReference(leaf.path(), text);
        }
    }

    private void addReference(FieldPath path, String text) {
        if (Identifiers.isToken(text)) {
            var header = text.startsWith("psn1.") ? P1_HEADER : OTHER_HEADER;
            forms.token(path, text.substring(Math.min(header, text.length())));
        } else {
            forms.reference(path, text);
        }
    }

    /** A date is looked for unless the plan lets it pass; it is never anything else. */
    private void addDateOrDirect(Leaf leaf, String text) {
        var date = CoarseDate.read(text);
        if (date.isEmpty()) {
            if (leaf.field().fieldClass().identifies() || leaf.action() instanceof FieldAction.GeneralisePostcode) {
                forms.direct(leaf.path(), text);
            }
        } else if (leaf.hides()) {
            forms.date(leaf.path(), date.get());
        }
    }
}
