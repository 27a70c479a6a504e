package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Reveal;

/** Everything in an incoming message that points at somebody, in the forms to look for. */
final class Watchlist {
    /** Where what the sender wrote around the data is said to come from. */
    private static final FieldPath ENVELOPE = new FieldPath("/envelope");
    /** {@code psn1.} and the characters that version and epoch fill or share: equal in tokens of one epoch. */
    private static final int P1_HEADER = 5 + 7;

    private static final int OTHER_HEADER = 5;

    private final Forms forms = new Forms();

    static Watchlist of(Incoming incoming, PlanTree tree) {
        var list = new Watchlist();
        tree.visit(incoming.data().reveal(Reveal.GUARD), list::add);
        incoming.identifiers().forEach(list::add);
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

    boolean beyondAscii() {
        return forms.beyondAscii();
    }

    private void add(Leaf leaf, JsonNode value) {
        var field = leaf.field();
        var text = value.asText();
        if (field.identifier() != null && field.fieldClass() != FieldClass.BSN) {
            addReference(leaf.path(), text);
        } else if (field.fieldClass() == FieldClass.BSN) {
            addPerson(leaf.path(), text);
        } else {
            addValue(leaf, text);
        }
    }

    private void add(FieldPath path, Identifier identifier) {
        var value = identifier.reveal(Reveal.GUARD);
        if (identifier.type() == IdentifierType.BSN) {
            forms.number(path, value);
        } else {
            addReference(path, value);
        }
    }

    /** The digits are among the identifiers too; here they are as they were written, or the token that came instead. */
    private void addPerson(FieldPath path, String text) {
        if (Identifiers.TOKEN.matcher(text).matches()) {
            addReference(path, text);
        } else {
            forms.number(path, text);
        }
    }

    private void addReference(FieldPath path, String text) {
        if (!Identifiers.TOKEN.matcher(text).matches()) {
            forms.reference(path, text);
        } else {
            var header = text.startsWith("psn1.") ? P1_HEADER : OTHER_HEADER;
            forms.token(path, text.substring(Math.min(header, text.length())));
        }
    }

    private void addValue(Leaf leaf, String text) {
        var date = CoarseDate.read(text);
        if (date.isPresent()) {
            switch (leaf.action()) {
                case FieldAction.Drop drop -> forms.date(leaf.path(), date.get());
                case FieldAction.GeneraliseDate coarse -> forms.date(leaf.path(), date.get());
                case FieldAction.Keep keep -> {}
                case FieldAction.Translate translate -> {}
                case FieldAction.Pseudonymise how -> {}
            }
        } else if (leaf.field().fieldClass().identifies()) {
            forms.direct(leaf.path(), text);
        }
    }
}
